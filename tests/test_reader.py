"""The guarded way from a file's bytes to a tree: what it accepts, refuses and explains."""

from __future__ import annotations

import os
import time
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.script import limits
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.problem import Place, Problem, Problems, Severity, one_line
from game.script.reader import read_file, read_yaml
from tests.support.volume import examples

SIZE = 500_000
SECONDS = 5.0  # far above what it takes: a guard against hanging, not a measurement

SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(300))


def read(text: str | bytes) -> tuple[Node | None, tuple[Problem, ...]]:
    problems = Problems()
    data = text.encode() if isinstance(text, str) else text
    return read_yaml(data, "a.yaml", problems), problems.items


def problems_of(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(item.code, item.place.line, item.place.column) for item in read(text)[1]]


def codes_of(text: str | bytes) -> list[str]:
    return [item.code for item in read(text)[1]]


def only_problem(text: str | bytes) -> Problem:
    (problem,) = read(text)[1]
    return problem


def plain(node: Node | None) -> object:
    if isinstance(node, MapNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.text if node else None


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML is without its C parser here")
    monkeypatch.setattr(limits, "_Loader", getattr(yaml, request.param))


both_parsers = pytest.mark.usefixtures("_parser")


# What a good file becomes


def test_every_scalar_stays_a_text() -> None:
    node, problems = read("clock: 12:30\nanswer: no\nn: 0x1F\nnone: ~\nempty:\n")
    assert plain(node) == {"clock": "12:30", "answer": "no", "n": "0x1F", "none": "~", "empty": ""}
    assert problems == ()


@both_parsers
def test_places_are_exact_for_vietnamese_keys_and_values() -> None:
    node, _ = read('- quỳnh: chào-010\n  vi: "Anh gọi nhé"\n  rows:\n    - Đặt cọc\n')
    assert isinstance(node, ListNode)
    (entry,) = node.items
    assert isinstance(entry, MapNode)
    (who, hello), (key, words), (_, rows) = entry.entries
    assert isinstance(rows, ListNode)
    places = [entry.place, who.place, hello.place, key.place, words.place, rows.items[0].place]
    found = [(place.line, place.column) for place in places]
    assert found == [(1, 3), (1, 3), (1, 10), (2, 3), (2, 7), (4, 7)]


def test_decomposed_text_becomes_nfc_and_columns_count_what_the_file_holds() -> None:
    word = unicodedata.normalize("NFD", "tiếng")
    node, _ = read(f"{{{word}: {word}}}\n")
    assert isinstance(node, MapNode)
    ((key, value),) = node.entries
    assert (key.text, value) == ("tiếng", Scalar("tiếng", Place("a.yaml", 1, len(word) + 4)))


def test_keys_that_differ_only_in_normal_form_are_duplicates() -> None:
    assert codes_of("e\u0301: 1\n\u00e9: 2\n") == ["duplicate-key"]


def test_bom_and_windows_line_ends_are_tolerated() -> None:
    node, problems = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert plain(node) == {"a": "1", "b": "2"}
    assert problems == ()


def test_mapping_finds_values_by_name() -> None:
    node, _ = read("a: 1\nb: 2\n")
    assert isinstance(node, MapNode)
    assert node.keys() == ("a", "b")
    assert node.get("b") == Scalar("2", Place("a.yaml", 2, 4))
    assert node.get("c") is None


# What a file may not hold


@both_parsers
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x 1\n", ("anchor", 1, 4)),
        ("a: *x\n", ("alias", 1, 4)),
        ("a: !!python/name:os.system x\n", ("tag", 1, 4)),
        ("a: !x [1]\n", ("tag", 1, 4)),
        ("<<: {a: 1}\n", ("merge-key", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("second-document", 2, 1)),
        ("? [a]\n: 1\n", ("complex-key", 1, 3)),
        ('a: 1\n"": 2\n', ("empty-key", 2, 1)),
        (": 2\n", ("empty-key", 1, 1)),
        ("a: [[[1]]]\n", ("flow-too-deep", 1, 6)),
        ("- " * 40 + "a\n", ("too-deep", 1, 65)),
        ("%YAML 1.1\n---\na: 1\n", ("directive", 1, 1)),
        ("a: " + "x" * 4001 + "\n", ("too-long", 1, 4)),
        ("a: 1\nb: \x07\n", ("control-character", 2, 4)),
        ("a: 1\nb: \u202e\n", ("bidi-control", 2, 4)),
        ("a: x\u2028y\n", ("control-character", 1, 5)),
        ("a: \x00\n", ("control-character", 1, 4)),
        ('a: "\\0"\n', ("control-character", 1, 4)),
        ('a: "\\u202E"\n', ("bidi-control", 1, 4)),
        ("", ("empty-file", 1, 1)),
        ("# nothing\n", ("empty-file", 1, 1)),
    ],
)
def test_refuses_and_says_where(text: str, problem: tuple[str, int, int]) -> None:
    assert problems_of(text) == [problem]


def test_refuses_bytes_that_are_not_utf8_at_the_first_bad_one() -> None:
    assert problems_of("a: b\nvi: đi ".encode() + b"\xff\n") == [("not-utf8", 2, 8)]
    assert codes_of("a: 1\n".encode("utf-16")) == ["not-utf8"]


def test_refuses_a_file_over_the_limit() -> None:
    assert problems_of(b"#" * (512 * 1024 + 1)) == [("too-large", 1, 1)]
    assert codes_of(b"a: 1\n" + b"#" * (512 * 1024 - 5)) == []


def test_a_duplicate_key_names_both_places_and_the_first_wins() -> None:
    node, (problem,) = read("a: 1\nb:\n  c: 2\n  c: 3\n")
    assert plain(node) == {"a": "1", "b": {"c": "2"}}
    assert (problem.code, problem.place.line) == ("duplicate-key", 4)
    assert problem.also == (Place("a.yaml", 3, 3),)


def test_all_problems_of_a_file_are_collected() -> None:
    assert problems_of("vi: a: b\nen: @b\nx:y\na: 1\na: 2\nz: \tc\nk: &l m\nq: *r s\n") == [
        ("colon-in-text", 1, 6),
        ("starts-with-special", 2, 5),
        ("missing-space", 3, 3),
        ("duplicate-key", 5, 1),
        ("anchor", 7, 4),
        ("starts-with-special", 8, 4),
    ]


# The common mistakes of authors


@both_parsers
@pytest.mark.parametrize(
    ("text", "code", "line", "corrected"),
    [
        ("vi: Anh nói: đi\nen: x\n", "colon-in-text", 1, 'vi: "Anh nói: đi"'),
        ('vi: Nói: "đi" # x\nen: x\n', "colon-in-text", 1, "vi: 'Nói: \"đi\"'"),
        ("vi: {Tên} ơi\nen: x\n", "starts-with-special", 1, 'vi: "{Tên} ơi"'),
        ("vi: [im lặng\nen: x\n", "starts-with-special", 1, 'vi: "[im lặng"'),
        ("vi: !Cẩn thận\nen: x\n", "starts-with-special", 1, 'vi: "!Cẩn thận"'),
        ("vi: @lan ơi\n", "starts-with-special", 1, 'vi: "@lan ơi"'),
        ("vi: *quan* trọng\n", "starts-with-special", 1, 'vi: "*quan* trọng"'),
        ("vi: & rồi\n", "starts-with-special", 1, 'vi: "& rồi"'),
        ("vi: %5\n", "starts-with-special", 1, 'vi: "%5"'),
        ("vi: > 5 triệu\n", "starts-with-special", 1, 'vi: "> 5 triệu"'),
        ("vi: | x\n", "starts-with-special", 1, 'vi: "| x"'),
        ('vi: "Đi" đi\nen: x\n', "starts-with-special", 1, "vi: '\"Đi\" đi'"),
        ("vi: 'Đi' đi\nen: x\n", "starts-with-special", 1, "vi: \"'Đi' đi\""),
        ("vi: - 5\n", "starts-with-special", 1, 'vi: "- 5"'),
        ("vi: ? x\n", "starts-with-special", 1, 'vi: "? x"'),
        ("vi: `x`\n", "starts-with-special", 1, 'vi: "`x`"'),
        ("rows:\n  - @lan\n", "starts-with-special", 2, '- "@lan"'),
        ("en: 'It's fine'\nb: x\n", "quotes", 1, 'en: "It\'s fine"'),
        ('vi: "Nói "đi" rồi"\nen: x\n', "quotes", 1, "vi: 'Nói \"đi\" rồi'"),
        ('vi: "a\\qb"\n', "quotes", 1, "vi: 'a\\qb'"),
        ('vi: "Xin\nen: "Hello"\n', "unclosed-quote", 1, 'vi: "Xin"'),
        ('vi: "Xin\nen: Hello\n', "unclosed-quote", 1, 'vi: "Xin"'),
        ("a: 1\nvi:Xin\nen: x\n", "missing-space", 2, "vi: Xin"),
        ("vi:Xin\nen: x\n", "missing-space", 1, "vi: Xin"),
        ("a:\n\tb: 1\n", "tab", 2, "2 spaces: b: 1"),
        ("a:\n  b: 1\n\tc: 2\n", "tab", 3, "2 spaces: c: 2"),
        ("- a: 1\n  b: 1\n\t- a: 2\n  b: 1\n", "tab", 3, "Write: - a: 2"),
        ("s:\n  - a: x\n    vi: X\n\ten: Y\n  - a: y\n", "tab", 4, "4 spaces: en: Y"),
        ("- a: x\n-note: y\n  vi: X\n", "missing-space", 2, "Write: - note: y"),
        ("-note: y\n  vi: X\n- a: x\n", "missing-space", 1, "Write: - note: y"),
        ("s:\n  - a: x\n  -tell mum: y -> z\n", "missing-space", 3, "- tell mum: y -> z"),
        ("- q: no\n    vi: X\n", "indentation", 2, "2 spaces: vi: X"),
        ("a:\n    b: 1\n  c: 2\n", "indentation", 3, "4 spaces: c: 2"),
        ("next: [a, b\nen: x\n", "unclosed-bracket", 1, "next: [a, b]"),
        ("a: 1\nvi Xin\nen: x\n", "missing-colon", 2, "a colon"),
    ],
)
def test_explains_the_mistake_and_shows_the_mended_line(
    text: str, code: str, line: int, corrected: str
) -> None:
    problem = only_problem(text)
    assert (problem.code, problem.place.line) == (code, line)
    assert corrected in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "- quynh: a-010\n  vi: Anh nói: đi\n  en: x\n",
        "- quynh: a-010\n  vi: 'Đi' rồi\n  en: x\n",
        '- quynh: a-010\n  vi: It\'s "x": y\n  en: x\n',
        '- quynh: a-010\n  vi: "Nói \\ "đi" rồi"\n  en: x\n',
        '- quynh: a-010\n  vi: "Xin\n  en: "Hello"\n',
        "- quynh: a-010\n  vi:Xin\n  en: x\n",
        "- quynh: a-010\n\tvi: Xin\n  en: x\n",
        "- quynh: a-010\n    vi: Xin\n  en: x\n",
        "- quynh: a-010\n  next: [a, b\n  en: x\n",
        "- quynh: a-010\n  vi: Gọi số #1\n  en: x\n",
    ],
)
def test_the_shown_line_mends_the_file(text: str) -> None:
    problem = only_problem(text)
    lines = text.split("\n")
    lines[problem.place.line - 1] = "  " + problem.hint.split(": ", 1)[1]
    assert codes_of("\n".join(lines)) == []


@both_parsers
@pytest.mark.parametrize("text", ["vi: {Tên ơi\nen: x\n", "a: 1\n]\n", "a: 1\n...\nb: 2\n"])
def test_an_error_without_a_known_mend_is_still_one_problem(text: str) -> None:
    assert len(read(text)[1]) == 1


@both_parsers
def test_a_text_cut_by_a_number_sign_is_a_warning() -> None:
    node, (first, second) = read("vi: Gọi số #1 nhé\nwhy: a #b\nen: x # note\ndo-vi: #1\nz: 1\n")
    assert isinstance(node, MapNode)
    assert node.get("vi") == Scalar("Gọi số", Place("a.yaml", 1, 5))
    assert (first.code, first.place.line, first.place.column) == ("comment-in-text", 1, 12)
    assert first.severity is Severity.WARNING
    assert first.hint == 'Write: vi: "Gọi số #1 nhé"'
    assert (second.code, second.hint) == ("comment-in-text", 'Write: do-vi: "#1"')


def test_a_quoted_text_with_a_number_sign_is_no_problem() -> None:
    assert codes_of('vi: "Gọi số #1"\nen: a#1\n') == []


# Hostile files


HOSTILE = {
    "[": "[" * SIZE,
    "{": "{" * SIZE,
    "[ lines": "[\n" * (SIZE // 2),
    "- - -": "- " * (SIZE // 2),
    "? ? ?": "? " * (SIZE // 2),
    "[?": "[? " * (SIZE // 3),
    "&a": "&a " * (SIZE // 3),
    "*a": "*a " * (SIZE // 3),
    "!a": "!a " * (SIZE // 3),
    "a: a:": "a: " * (SIZE // 3),
    "open double quote": '"' + "x\n" * (SIZE // 2),
    "open single quote": "a: '" + "x " * (SIZE // 2),
    "quotes": '"' * SIZE,
    "line of 400 KB": "vi: " + "ab " * 130_000,
    "spaces before a bad sign": "vi: x" + " " * 400_000 + "\n@\n",
    "100,000 keys": "a:\n" * 100_000,
    "different keys": "".join(f"k{index}: @\n" for index in range(50_000)),
    "many good keys": "".join(f"k{index}:\n" for index in range(45_000)),
    "bad end": "".join(f"k{index}:\n" for index in range(45_000)) + "b: @\n" * 10,
    "list": "-\n" * 200_000,
    "documents": "---\n" * 100_000,
    "tag directives": "".join(f"%TAG !a{index}! b\n" for index in range(25_000)),
    "stairs": "".join(" " * index + "a:\n" for index in range(900)),
    "long tag": "!" + "a" * SIZE,
    "long anchor": "&" + "a" * SIZE,
    "NUL": "\0\n" * (SIZE // 2),
    "combining marks": ("a: " + "\u0301\u0316" * 1_999 + "\n") * 60,
    "comments": "#\n" * (SIZE // 2),
    "blanks": " " * SIZE,
    "merge bomb": "a: &a {b: c}\n" + "".join(f"k{n}: {{<<: [*a, *a]}}\n" for n in range(15_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_soon_with_a_problem(name: str) -> None:
    data = HOSTILE[name].encode()
    begun = time.process_time()
    node, problems = read(data)
    # Of this process alone: how busy the machine is says nothing about the reader.
    assert time.process_time() - begun < SECONDS
    assert problems or (name == "many good keys" and node is not None)
    assert all(len(one_line(problem)) < 500 for problem in problems)


TOKENS = ["a", "vi", ": ", ":", "- ", "-", "\n", "\n  ", "\t", "[", "]", "{", "}", ",", '"', "'"]
TOKENS += ["#", " #", "&a", "*a", "!t", "|", ">", "%", "@", "? ", "<<", "---", "ế", "\\U99999999"]
noise = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)


def ends_in_a_tree_or_in_problems(data: bytes) -> None:
    problems = Problems()
    node = read_yaml(data, "a.yaml", problems)
    assert node is not None or problems.errors
    assert all(item.place.line >= 1 and item.place.column >= 1 for item in problems.items)
    assert all(item.message and "\n" not in one_line(item) for item in problems.items)


@SEEDED
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode()))
def test_any_bytes_end_in_a_tree_or_in_problems(data: bytes) -> None:
    ends_in_a_tree_or_in_problems(data)


@both_parsers
def test_any_mix_of_yaml_signs_ends_in_a_tree_or_in_problems() -> None:
    @settings(SEEDED, max_examples=examples(1000))
    @given(noise)
    def check(text: str) -> None:
        ends_in_a_tree_or_in_problems(text.encode())

    check()


LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"],
    exclude_characters="\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069",
)
WORDS = st.text(LETTERS | st.sampled_from("\n\t #:-'\"ếđ"), max_size=30).map(
    lambda text: unicodedata.normalize("NFC", text)
)
KEYS = WORDS.filter(lambda text: text not in ("", "<<"))
DATA = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


@SEEDED
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4), st.sampled_from([None, "'", '"', "|"]))
def test_nested_texts_dumped_by_pyyaml_read_back_equal(
    data: dict[str, object], style: str | None
) -> None:
    dumped = yaml.dump(
        data, Dumper=Plain, allow_unicode=True, default_style=style, default_flow_style=False
    )
    problems = Problems()
    assert plain(read_yaml(dumped.encode(), "a.yaml", problems)) == data
    assert problems.errors == ()


class Plain(yaml.SafeDumper):
    """Writes texts untagged, so that every scalar may be plain where YAML lets it."""

    def ignore_aliases(self, data: object) -> bool:
        return True


Plain.yaml_implicit_resolvers = {}


# Files


def read_problem(path: Path) -> str:
    problems = Problems()
    assert read_file(path, "a.yaml", problems) is None
    (problem,) = problems.items
    return problem.code


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("vi: Xin chào\n", encoding="utf-8")
    problems = Problems()
    assert plain(read_file(path, "a.yaml", problems)) == {"vi": "Xin chào"}
    assert problems.items == ()


def test_what_is_not_a_plain_file_is_a_problem(tmp_path: Path) -> None:
    assert read_problem(tmp_path) == "not-a-file"
    assert read_problem(tmp_path / "missing.yaml") == "not-a-file"
    assert read_problem(tmp_path / "\0") == "not-a-file"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and devices in folders")
def test_a_pipe_a_link_or_a_device_is_a_problem_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert read_problem(tmp_path / "pipe.yaml") == "not-a-file"
    (tmp_path / "link.yaml").symlink_to("/etc/hostname")
    assert read_problem(tmp_path / "link.yaml") == "not-a-file"
    assert read_problem(Path("/dev/zero")) == "not-a-file"


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert read_problem(path) == "too-large"


# Problems


def test_one_line_is_safe_for_a_terminal() -> None:
    problem = Problem(Place("a\x1b[2J\n.yaml", 1, 2), "tag", "\u202ex\x9b", "\ud800")
    assert one_line(problem) == "a\\x1b[2J\\x0a.yaml:1:2: tag \\u202ex\\x9b (\\ud800)"


def test_problems_come_sorted_by_place() -> None:
    problems = Problems()
    for line in (3, 1, 2):
        problems.add(Place("a.yaml", line, 1), "tag", "x")
    assert [item.place.line for item in problems.items] == [1, 2, 3]


def test_an_error_behind_200_warnings_still_counts_as_one() -> None:
    problems = Problems()
    for line in range(1, 301):
        severity = Severity.ERROR if line == 300 else Severity.WARNING
        problems.add(Place("a.yaml", line, 1), "x", "x", severity=severity)
    assert len(problems.items) == 201
    (error,) = problems.errors
    assert (error.code, "100 more" in error.message) == ("more-problems", True)
