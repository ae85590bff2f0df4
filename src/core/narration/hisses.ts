/** Words in th that begin with a voice, as in this, not with a breath, as in think. */
const VOICED_TH = /^th(e|an|at|eir|em|en|ence|ere|ese|ey|is|ose|ough|us)\b/;
const HISS = /^(f|h|ph|s|th|who|z|c[eiy])/;

/** Whether a written English word begins with a hiss or a breath (f, h, s, sh, th, z), which is softer than what follows. */
export function hisses(word: string): boolean {
  const letters = word.toLowerCase().replaceAll('’', "'");
  return HISS.test(letters) && !VOICED_TH.test(letters);
}
