"""Scoring readings: each stage against what a careful reader takes from the same article."""

from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.scoring.events import score_events
from benchmarks.scoring.figures import Board, b_cubed, f1, plain
from benchmarks.scoring.match import Json, Keys, mentions_of


def score_readings(readings: list[Json], gold: Json, folder: Path) -> Board:
    """Figures of a run over the articles of a gold file; `folder` holds the raw files that it names."""
    board = Board()
    by_file = {_short(r["article"]["file"] or ""): r for r in readings}
    pairs = [(f, wanted, by_file[_short(f)]) for f, wanted in gold["articles"].items() if _short(f) in by_file]
    for file in gold["articles"]:
        board.count("articles_read", _short(file) in by_file, file)
    keys = Keys(gold, pairs)
    chains: Counter[str] = Counter()
    for file, wanted, reading in pairs:
        _article(board, file, wanted, reading["article"], folder)
        _quotes(board, file, wanted, reading, keys)
        _chains(board, chains, file, wanted, reading, keys)
        score_events(board, file, wanted, reading, keys)
        _figures(board, file, wanted, reading, keys)
    _names(board, pairs)
    board.put("chains_f1", f1(_share(chains, "right", "got"), _share(chains, "found", "wanted")))
    return board


def _short(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-2:])


def _share(counts: Counter[str], part: str, whole: str) -> float:
    return counts[part] / counts[whole] if counts[whole] else 0.0


def _article(board: Board, file: str, wanted: Json, article: Json, folder: Path) -> None:
    board.count("language", article["language"]["tag"].split("-")[0] == wanted["language"], file)
    published = article.get("published") or {}
    if "published" in wanted:
        board.count("published", published.get("date") == wanted["published"], f"{file}: {published.get('date')}")
    lines = (folder / file).read_text("utf-8").split("\n")
    if wanted.get("title_starts"):
        right = plain(article.get("title")).startswith(plain(wanted["title_starts"]))
        board.count("title", right, f"{file}: {article.get('title')!r}")
    if wanted.get("body_lines"):
        body = plain(" ".join(lines[n - 1] for n in wanted["body_lines"]))
        board.count("cleaning_f1", _word_f1(body, plain(article["text"])), "")
    for number in wanted.get("left_out_lines", []):
        line = plain(lines[number - 1])
        if len(line) > 12:
            board.count("clutter_left_out", line not in plain(article["text"]), f"{file}: {line[:60]}")


def _word_f1(wanted: str, got: str) -> float:
    a, b = Counter(wanted.split()), Counter(got.split())
    both = sum((a & b).values())
    return f1(both / max(1, sum(b.values())), both / max(1, sum(a.values())))


def _names(board: Board, pairs: list[tuple[str, Json, Json]]) -> None:
    gold: dict[Any, Any] = {}
    system: dict[Any, Any] = {}
    for file, wanted, reading in pairs:
        for key, surfaces in wanted.get("mentions", {}).items():
            for surface in surfaces:
                hits = mentions_of(surface, reading)
                board.count("names_found", bool(hits), f"{file}: {surface}")
                gold[file, surface] = key
                if hits:
                    system[file, surface] = Counter(m["entity"] for m in hits).most_common(1)[0][0]
    board.put("names_linked_b3", b_cubed(gold, system))


def _quotes(board: Board, file: str, wanted: Json, reading: Json, keys: Keys) -> None:
    gold = wanted.get("quotes", [])
    for quote in gold:
        hits = [q for q in reading["quotes"] if _same_words(quote["starts"], q["text"])]
        kind = "direct" if quote.get("direct", True) else "indirect"
        board.count(f"quotes_{kind}", bool(hits), f"{file}: {quote['starts'][:60]}")
        if hits and quote.get("speaker"):
            said = [keys.key(q["voices"][0]["entity"]) if q["voices"] else None for q in hits]
            right = quote["speaker"] in said
            board.count("speakers", right, f"{file}: {quote['starts'][:40]}: {said} is not {quote['speaker']}")
    for quote in reading["quotes"]:
        if quote["direct"]:
            right = any(_same_words(q["starts"], quote["text"]) for q in gold)
            board.count("quotes_direct_precision", right, f"{file}: {quote['text'][:60]}")


def _same_words(starts: str, text: str) -> bool:
    a, b = plain(starts), plain(text)
    return a in b or (len(b) > 8 and b in a)


def _chains(board: Board, counts: Counter[str], file: str, wanted: Json, reading: Json, keys: Keys) -> None:
    gold = {tuple(c) for c in wanted.get("chains", [])}
    got = {tuple(str(keys.key(e)) for e in c) for c in reading["chains"]}
    counts["wanted"] += len(gold)
    counts["got"] += len(got)
    for chain in gold:
        found = chain in got or (len(chain) == 1 and any(chain[0] in g for g in got))
        counts["found"] += found
        if not found:
            board.misses.append(f"chain: {file}: {' > '.join(chain)} (got {sorted(got)})")
    counts["right"] += sum(g in gold or any(len(c) == 1 and c[0] in g for c in gold) for g in got)


def _figures(board: Board, file: str, wanted: Json, reading: Json, keys: Keys) -> None:
    ties = {(r["type"], keys.key(r["subject"]), keys.key(r["object"])) for r in reading["relations"]}
    for tie in wanted.get("relations", []):
        asked = (tie["type"], tie["subject"], tie["object"])
        board.count("relations", asked in ties, f"{file}: {asked}")
    numbers = {(float(q["value"]), q["unit"]) for q in reading["quantities"]}
    for number in wanted.get("quantities", []):
        asked_number = (float(number["value"]), number["unit"])
        board.count("quantities", asked_number in numbers, f"{file}: {asked_number}")
