"""Checks word times against an independent aligner: CMU PocketSphinx, with a linear grammar of each take's words.

    python3 align.py sheet.json [out.json]

Needs Debian's python3-pocketsphinx and pocketsphinx-en-us. Reads what sheet.ts wrote; prints, over all words that the
aligner places, how far their starts lie from the recorded ones: median and 95th percentile, in all and by story. Words
beside a silence are also held against the waveform. Writes all differences to out.json.
"""

import array
import json
import math
import sys
import wave
from collections import defaultdict

from pocketsphinx.pocketsphinx import Decoder

MODEL = "/usr/share/pocketsphinx/model/en-us"
FRAME = 0.01
# The model's alphabet to the aligner's; two letters first.
PHONES = [
    ("ɑː", "AA"), ("ɔː", "AO"), ("ɜː", "ER"), ("iː", "IY"), ("uː", "UW"), ("ɛː", "EH"), ("ɜɹ", "ER"), ("əɹ", "ER"),
    ("ɪə", "IH R"), ("ʊə", "UH R"), ("A", "EY"), ("I", "AY"), ("W", "AW"), ("O", "OW"), ("Q", "OW"), ("Y", "OY"),
    ("ʧ", "CH"), ("ʤ", "JH"), ("T", "D"), ("ɾ", "D"), ("ᵊ", "AH"), ("ᵻ", "IH"), ("æ", "AE"), ("a", "AE"),
    ("ɑ", "AA"), ("ɒ", "AA"), ("ɔ", "AO"), ("ə", "AH"), ("ʌ", "AH"), ("ɐ", "AH"), ("ɛ", "EH"), ("e", "EH"),
    ("ɜ", "ER"), ("ɪ", "IH"), ("i", "IY"), ("ʊ", "UH"), ("u", "UW"), ("o", "OW"), ("b", "B"), ("d", "D"),
    ("ð", "DH"), ("f", "F"), ("ɡ", "G"), ("h", "HH"), ("j", "Y"), ("k", "K"), ("l", "L"), ("m", "M"), ("n", "N"),
    ("ŋ", "NG"), ("p", "P"), ("ɹ", "R"), ("s", "S"), ("ʃ", "SH"), ("t", "T"), ("θ", "TH"), ("v", "V"), ("w", "W"),
    ("z", "Z"), ("ʒ", "ZH"),
]


def main():
    rows = json.load(open(sys.argv[1], encoding="utf8"))
    dictionary = read_dictionary()
    found, missed = [], 0
    for row in rows:
        placed = align(row, dictionary)
        for i, word in enumerate(row["words"]):
            if placed is None or placed[i] is None:
                missed += 1
                continue
            found.append(fact(row, i, word, placed[i]))
    report("starts against the aligner", found, missed, "off")
    onsets = [each for row in rows for each in onsets_of(row)]
    report("onsets after a silence against the waveform", onsets, sum(after_mark(row) for row in rows) - len(onsets), "off")
    if len(sys.argv) > 2:
        json.dump(found + onsets, open(sys.argv[2], "w", encoding="utf8"), ensure_ascii=False, indent=0)


def fact(row, i, word, start):
    where = {key: row[key] for key in ("story", "act", "kind", "id")}
    return {**where, "word": i, "text": word["text"], "after": i > 0 and row["words"][i - 1]["mark"],
            "ipa": word["ipa"], "recorded": word["start"], "placed": start, "off": word["start"] - start}


def report(title, facts, missed, key):
    print(f"\n{title}: {len(facts)} words, {100 * len(facts) / max(1, len(facts) + missed):.1f} % covered")
    groups = defaultdict(list)
    for each in facts:
        groups["all"].append(each[key])
        groups[each["story"]].append(each[key])
    for name, offs in groups.items():
        sizes = sorted(abs(off) for off in offs)
        middle = sorted(offs)[len(offs) // 2]
        print(f"  {name:14} median {1000 * rank(sizes, .5):5.1f} ms   p95 {1000 * rank(sizes, .95):5.1f} ms"
              f"   signed median {1000 * middle:+6.1f} ms   {len(offs)} words")


def rank(ordered, part):
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0


def read_dictionary():
    words = defaultdict(list)
    for line in open(f"{MODEL}/cmudict-en-us.dict", encoding="utf8"):
        name, *phones = line.split()
        words[name.split("(")[0]].append(" ".join(phones))
    return words


def align(row, dictionary):
    """The start of each word in seconds, None for one that got no time; None when the take could not be aligned."""
    config = Decoder.default_config()
    config.set_string("-hmm", f"{MODEL}/en-us")
    config.set_string("-logfn", "/dev/null")
    # Its silence remover takes frames out, and all times after them move.
    config.set_boolean("-remove_silence", False)
    for name, value in (("-beam", 1e-80), ("-pbeam", 1e-80), ("-wbeam", 1e-60)):
        config.set_float(name, value)
    decoder = Decoder(config)
    terms = []
    for i, word in enumerate(row["words"]):
        ways = pronunciations(word, dictionary)
        for j, phones in enumerate(ways):
            decoder.add_word(f"w{i}v{j}", phones, 0)
        terms.append("( " + " | ".join(f"w{i}v{j}" for j in range(len(ways))) + " )")
    last = len(terms) - 1
    decoder.add_word("unused", "AH", 1)
    decoder.set_jsgf_string("line", f"#JSGF V1.0;\ngrammar line;\npublic <line> = {' '.join(terms)};\n")
    decoder.set_search("line")
    decoder.start_utt()
    with wave.open(row["wav"]) as audio:
        silence = b"\0" * 3200
        decoder.process_raw(silence + audio.readframes(audio.getnframes()) + silence, False, True)
    decoder.end_utt()
    starts = [None] * len(terms)
    for segment in decoder.seg():
        if segment.word.startswith("w"):
            starts[int(segment.word[1:].split("v")[0])] = max(0, segment.start_frame * FRAME - 0.1)
    return None if starts[last] is None else starts


def pronunciations(word, dictionary):
    plain = word["text"].lower().replace("’", "'")
    ways = list(dictionary.get(plain, []))
    said = from_ipa(word["ipa"])
    return (ways if said in ways else [said, *ways]) or ["AH"]


def from_ipa(ipa):
    rest, phones = ipa.replace("ˈ", "").replace("ˌ", ""), []
    while rest:
        for letters, phone in PHONES:
            if rest.startswith(letters):
                phones.append(phone)
                rest = rest[len(letters):]
                break
        else:
            rest = rest[1:]
    return " ".join(phones) or "AH"


def after_mark(row):
    """How many words begin a take or follow a mark."""
    return 1 + sum(word["mark"] != "" for word in row["words"][:-1])


def onsets_of(row):
    """Words that follow a rest: where 5 ms windows first rise by 12 dB over the rest's own level and stay there."""
    with wave.open(row["wav"]) as audio:
        rate = audio.getframerate()
        samples = without_rumble(array.array("h", audio.readframes(audio.getnframes())), rate)
    hop = rate // 500
    window = rate // 200
    levels = [level(samples[at:at + window]) for at in range(0, len(samples) - window, hop)]
    loud = sorted(levels)[int(len(levels) * 0.95)]
    for i, word in enumerate(row["words"]):
        if i > 0 and not row["words"][i - 1]["mark"]:
            continue
        before = row["words"][i - 1]["end"] if i > 0 else 0
        at = onset(levels, loud, before, word["start"])
        if at is not None:
            yield fact(row, i, word, at)


def without_rumble(samples, rate, below=100):
    """A second-order Butterworth high-pass (Zölzer, DAFX, 2.2): some voices rest on a rumble of 10 to 30 Hz."""
    k = math.tan(math.pi * below / rate)
    norm = 1 / (1 + math.sqrt(2) * k + k * k)
    a1, a2 = 2 * (k * k - 1) * norm, (1 - math.sqrt(2) * k + k * k) * norm
    out, z1, z2 = [], 0.0, 0.0
    for sample in samples:
        x = sample * norm
        y = x + z1
        z1, z2 = z2 - 2 * x - a1 * y, x - a2 * y
        out.append(y)
    return out


def onset(levels, loud, before, start):
    """The rest is looked for up to the start, not in a stop inside the word; the onset up to 0.2 s after it."""
    first = max(0, int((before - 0.02) * 500))
    stop = min(len(levels) - 6, int((start + 0.2) * 500))
    rest = min(stop, int((start + 0.03) * 500))
    quiet = min(range(first, max(first + 1, rest)), key=lambda k: levels[k], default=None)
    if quiet is None or levels[quiet] > loud - 36:
        return None
    gate = max(levels[quiet] + 12, loud - 34)
    for k in range(quiet, stop):
        if all(each > gate for each in levels[k:k + 6]):
            return k * 0.002 + 0.0025
    return None


def level(samples):
    return 10 * math.log10(sum(x * x for x in samples) / max(1, len(samples)) / 2 ** 30 + 1e-12)


if __name__ == "__main__":
    main()
