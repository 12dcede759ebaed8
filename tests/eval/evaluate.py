#!/usr/bin/env python3
"""Accuracy of the built program on everything that can be scored here. Run it through ./dev eval.

  evaluate.py                  tables for the articles of tests/gold and tests/articles and, where ../shared has them, the seed
                               article, the corpora and the peers' figure cases
  evaluate.py --only NAME      one set, as "gold ko";  --errors N  list N errors of each kind
  evaluate.py --check          compare with ratchet.json: a score more than 0.5 points under the best one fails
  evaluate.py --update         write scores that are better than those of ratchet.json into it

gold.py reads the gold format and score.py defines every measure; this file only brings sets, program and ratchet together.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import score

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
PROGRAM = ROOT / "build/native/presslens"
RATCHET = HERE / "ratchet.json"
UNSEEN = "unseen"  # articles whose errors nobody sees, so that nobody works on them (tests/articles/README.md)
TOLERANCE = 0.005  # half a point: less is noise of an edge or two

GOLD_MEASURES = {
    "entities": ("entities", "micro", "f1"),
    "entity spans": ("entity_spans", "f1"),
    "entity links": ("entity_links_b3", "r"),
    "figures": ("figures", "micro", "f1"),
    "figure values": ("figure_values", "accuracy"),
    "quotes": ("quotes", "all", "f1"),
    "quotes with source": ("quotes_with_source", "f1"),
    "expert quotes": ("expert_quotes", "f1"),
}
CORPUS_MEASURES = {"entities": ("entities", "micro", "f1")}
# Of the peers' cases twice: with every expectation ("all"), and without those listed as wrong ("fair").
PEER_MEASURES = {f"{language}{name} {what}": (f"{language} {kind}", what) for language in ("ko", "en")
                 for name, kind in (("", "all"), (" fair", "fair")) for what in ("found", "value")}


class Set:
    """Files of one kind that are scored together."""

    def __init__(self, kind, paths, measures, scheme=None, every=1):
        self.kind, self.paths, self.measures, self.scheme = kind, [str(p) for p in paths], measures, scheme
        self.every = every  # of a corpus only each so-manieth sentence, from the first on, is scored

    def analyses(self):
        """The program's analyses by id."""
        if not PROGRAM.exists():
            sys.exit("build/native/presslens is missing: run ./dev build native")
        inputs = subprocess.run([sys.executable, str(HERE / "score.py"), "inputs", self.kind, *self.paths],
                                check=True, stdout=subprocess.PIPE).stdout
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
            subprocess.run([str(PROGRAM), "analyze", "--jsonl", "--offsets", "codepoint"], input=inputs, stdout=out, check=True)
            return {a["id"]: a for a in score.lines(out.name)}

    def score(self, errors):
        found = self.analyses()
        if self.kind == "gold":
            return score.score_gold(found, self.paths, errors)
        rows = [row for path in self.paths for row in score.lines(path)[:: self.every]]
        if self.kind == "corpus":
            return score.score_corpus(found, rows, self.scheme, errors)
        return score.score_figures(found, rows, errors, wrong_expectations())


class TrainedTable:
    """The table that the trainer printed about sentences which it kept out of training."""

    ROW = re.compile(r"(\w+) +p ([\d.]+) +r ([\d.]+) +f1 ([\d.]+) +\((\d+)\)")

    def __init__(self, path):
        self.paths, self.measures = [str(path)], CORPUS_MEASURES

    def score(self, _errors):
        rows = {name: {"p": float(p), "r": float(r), "f1": float(f1), "gold": int(gold)}
                for name, p, r, f1, gold in self.ROW.findall(pathlib.Path(self.paths[0]).read_text(encoding="utf-8"))}
        rows["micro"] = rows.pop("all")
        return {"entities": rows}


def wrong_expectations():
    """The peers' expectations that tests/peers/wrong_expectations.tsv lists, as (case, text)."""
    rows = (ROOT / "tests/peers/wrong_expectations.tsv").read_text(encoding="utf-8").splitlines()
    return {tuple(row.split("\t")[:2]) for row in rows if row and not row.startswith("#")}


def sets():
    """Every set that this checkout can score, by name."""
    corpora = SHARED / "corpora"
    candidates = {
        "gold ko": Set("gold", sorted((ROOT / "tests/gold/ko").glob("*.xml")), GOLD_MEASURES),
        "gold en": Set("gold", sorted((ROOT / "tests/gold/en").glob("*.xml")), GOLD_MEASURES),
        **{f"{part} {language}": Set("gold", sorted((ROOT / "tests/articles" / part / language).glob("*.xml")), GOLD_MEASURES)
           for part in ("developed", UNSEEN) for language in ("ko", "en")},
        "seed": Set("gold", [SHARED / "gold/ko/seed.xml"], GOLD_MEASURES),
        "konec": Set("corpus", [corpora / "ko/konec-gold.jsonl"], CORPUS_MEASURES, "konec"),
        # The sentences that the Korean recipe keeps out of training (kHeldOutEvery in core/train/korean_recipe.cc).
        "konec unseen": Set("corpus", [corpora / "ko/konec-gold.jsonl"], CORPUS_MEASURES, "konec", every=5),
        "klue": Set("corpus", [corpora / "ko/klue-gold.jsonl"], CORPUS_MEASURES, "klue"),
        # A model of its own, in KLUE's scheme; the product's, measured above, has another scheme.
        "klue trained": TrainedTable(ROOT / "build/train/klue.txt"),
        "uner-ewt-dev": Set("corpus", [corpora / "en/uner-ewt-dev.jsonl"], CORPUS_MEASURES, "english"),
        "peer figures": Set("figures", [corpora / "figures/peer-figures.jsonl"], PEER_MEASURES),
    }
    return {name: s for name, s in candidates.items() if all(pathlib.Path(p).exists() for p in s.paths)}


def measured(result, measures):
    """The scores that the ratchet holds, taken out of a whole result."""
    scores = {}
    for name, path in measures.items():
        value = result
        for step in path:
            value = value.get(step, {}) if isinstance(value, dict) else None
        if isinstance(value, float):
            scores[name] = value
    return scores


def check(results, best):
    """Print one line for every score that has a best one; return how many hold and how many fell."""
    passed = failed = 0
    for name, scores in results.items():
        for measure, limit in best.get(name, {}).items():
            now = scores.get(measure, 0.0)
            fine = now >= limit - TOLERANCE
            passed, failed = passed + fine, failed + (not fine)
            print(f"{'ok  ' if fine else 'FELL'} {name:14s} {measure:20s} {now:.3f} (best {limit:.3f})")
    return passed, failed


def raised(results, best):
    """The ratchet with every better score taken over."""
    new = {name: dict(scores) for name, scores in best.items()}
    for name, scores in results.items():
        for measure, value in scores.items():
            new.setdefault(name, {})[measure] = max(value, new.get(name, {}).get(measure, 0.0))
    return new


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    chosen = {name: s for name, s in sets().items() if options.only in ("", name)}
    if not chosen:
        sys.exit(f"There is no set '{options.only}' here; there are: {', '.join(sets())}.")

    results = {}
    for name, one in chosen.items():
        unseen = name.startswith(UNSEEN + " ")
        errors = score.Errors(0 if unseen else options.errors)
        result = one.score(errors)
        if not unseen:  # a ratchet on them would ask for a look at their errors
            results[name] = measured(result, one.measures)
        if not options.check:
            print(f"\n== {name} ({len(one.paths)} {'file' if len(one.paths) == 1 else 'files'})")
            score.show(result)
            for kind, rows in errors.rows.items():
                if rows:
                    print(f"\n{kind}", *rows, sep="\n  ")

    best = json.loads(RATCHET.read_text(encoding="utf-8")) if RATCHET.exists() else {}
    if options.update:
        RATCHET.write_text(json.dumps(raised(results, best), indent=2) + "\n", encoding="utf-8")
        print(f"\nwrote {RATCHET.relative_to(ROOT)}")
    if options.check:
        passed, failed = check(results, best)
        print(f"{passed} passed, {failed} failed")
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
