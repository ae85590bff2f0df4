"""Holds what is heard of the lines in the mix against what is heard of the voice alone; fails where it loses too much.

    python3 lost.py heard.json

Reads what hear.py wrote of mixSheet.ts's sheet. Prints, by story and over all, how many of 100 words are heard as they are
written, alone and in the mix, and the points lost: for words as hear.py counts them, and with names and numerals. Before that,
each line that is not heard equally well, how far its voice lies over the bed, and what was heard instead.
"""

import json
import sys

# Points that the mix may lose.
LIMIT = 2
KINDS = ("words", "names", "numerals")


def main():
    pairs = pairs_in(json.load(open(sys.argv[1], encoding="utf8")))
    for voice, mix in pairs:
        if wrong(voice, KINDS) != wrong(mix, KINDS):
            tell(voice, mix)
    print(f"\n{'':14} {'lines':>5}   {'words: alone, in the mix, lost':32} with names and numerals")
    stories = dict.fromkeys(voice["story"] for voice, _ in pairs)
    losses = [report(story, [pair for pair in pairs if pair[0]["story"] == story]) for story in stories]
    lost = max(*losses, report("all", pairs))
    print(f"\n{lost:.2f} points lost where most are; at most {LIMIT}: {'ok' if lost <= LIMIT else 'FAILS'}")
    sys.exit(lost > LIMIT)


def pairs_in(facts):
    """Each line's two facts, the voice alone first."""
    by_line = {}
    for fact in facts:
        by_line.setdefault((fact["story"], fact["act"], fact["id"]), {})[fact["part"]] = fact
    return [(parts["voice"], parts["mix"]) for parts in by_line.values()]


def tell(voice, mix):
    print(f"{voice['story']} act {voice['act']} line {voice['id']}, {voice['over']:.1f} dB over the bed: "
          f"{wrong(voice, KINDS)} wrong alone, {wrong(mix, KINDS)} in the mix")
    print(f"    alone:  {'; '.join(voice['what']) or 'as written'}\n    in mix: {'; '.join(mix['what']) or 'as written'}")


def report(title, pairs):
    """Prints a row; answers the points lost, the worse of the two."""
    cells, most = [], -100
    for kinds in (("words",), KINDS):
        alone, mixed = (right([pair[at] for pair in pairs], kinds) for at in (0, 1))
        most = max(most, alone - mixed)
        cells.append(f"{alone:6.2f} %  {mixed:6.2f} %  {alone - mixed:+5.2f}")
    print(f"{title:14} {len(pairs):5}   {cells[0]:32} {cells[1]}")
    return most


def right(facts, kinds):
    count = sum(fact[kind] for fact in facts for kind in kinds)
    return 100 * (1 - sum(wrong(fact, kinds) for fact in facts) / max(1, count))


def wrong(fact, kinds):
    return sum(fact["wrong" if kind == "words" else f"wrong {kind}"] for kind in kinds)


if __name__ == "__main__":
    main()
