from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policy_model.dossier import InputError
from policy_model.dossier.yaml_file import MAXIMUM_BYTES, parse_yaml, read_yaml
from tests.support import refusal

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def refused(content: str | bytes) -> str:
    """Say why a file's content is refused, in one line."""
    with pytest.raises(InputError) as error:
        parse_yaml(content.encode() if isinstance(content, str) else content, "f.yaml")
    (problem,) = error.value.problems
    assert problem.file == "f.yaml"
    return str(problem)


def test_plain_mapping_is_read() -> None:
    assert parse_yaml(b"a: {b: [1, 2.5, true, null, text]}\n", "f.yaml") == {
        "a": {"b": [1, 2.5, True, None, "text"]}
    }


def test_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert parse_yaml(b"\xef\xbb\xbfa: 1\n", "f.yaml") == {"a": 1}


@pytest.mark.parametrize(
    ("content", "key", "found", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "line 3", "'a' twice", "each key once"),
        ("a: {b: 1, b: 2}\n", "line 1", "'b' twice", "each key once"),
        ("1: x\n0x1: y\n", "line 2", "'1' twice", "each key once"),
        ("yes: x\ntrue: y\n", "line 2", "'True' twice", "each key once"),
        ("? [a, b]\n: 1\n", "line 1", "a list or mapping as a key", "plain YAML"),
        ("? {a: b}\n: 1\n", "line 1", "a list or mapping as a key", "plain YAML"),
        ("x: &a 1\n", "line 1", "anchor or alias a", "no anchors, no aliases"),
        (BOMB, "line 1", "anchor or alias a", "no anchors, no aliases"),
        ("x: *a\n", "line 1", "anchor or alias a", "no anchors, no aliases"),
        ("x: !!python/object:os.system {}\n", "line 1", "python/object:os.system", "no tags"),
        ("x: !!python/object/apply:os.system [ls]\n", "line 1", "os.system", "no tags"),
        ("x: !!set {a}\n", "line 1", "tag:yaml.org,2002:set", "no tags"),
        ("x: !mine 1\n", "line 1", "!mine", "no tags"),
        ("x: " + "[" * 5000 + "]" * 5000, "line 1", "levels of nesting", "at most 12"),
        ("x: " + "{a: " * 50 + "1" + "}" * 50, "line 1", "levels of nesting", "at most 12"),
        ("x: 1" + "0" * 400, "line 1", "a whole number beyond", "plain YAML"),
        ("x: 0x" + "f" * 5000, "line 1", "a whole number beyond", "plain YAML"),
        ("x: " + "9" * 5000, "", "integer string", "plain YAML"),
        ("x: 2001-99-99\n", "", "month must be in 1..12", "plain YAML"),
        ("x: [1, 2\n", "line 2", "expected", "plain YAML"),
        ("a: 1\n---\nb: 2\n", "line 2", "another document", "plain YAML"),
        ("a: \x01\n", "", "control characters", "plain YAML"),
        ('a: 1\nb: "x\\x01y"\n', "line 2", "the character U+0001", "printable text"),
        ('"\\uFFFE": 1\n', "line 1", "the character U+FFFE", "printable text"),
        ("", "", "None", "a mapping of keys to values"),
        ("# only a comment\n", "", "None", "a mapping of keys to values"),
        ("- a\n- b\n", "", "['a', 'b']", "a mapping of keys to values"),
        ("just words\n", "", "'just words'", "a mapping of keys to values"),
        (b"a: \xff\xfe\n", "byte 3", "not UTF-8", "UTF-8 text"),
        ("a: 1\n".encode("utf-16"), "byte 0", "not UTF-8", "UTF-8 text"),
        (b"a: " + b"x" * MAXIMUM_BYTES, "", "a larger file", "at most 1000000 bytes"),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, str | bytes) else None,
)
def test_whatever_is_not_one_plain_mapping_is_refused(
    content: str | bytes, key: str, found: str, expected: str
) -> None:
    line = refused(content)
    assert line.startswith(f"f.yaml: {key}: found " if key else "f.yaml: found ")
    assert found in line
    assert expected in line.split("; expected ")[1]


def test_a_file_of_the_largest_size_is_read() -> None:
    content = b"a: " + b"x" * (MAXIMUM_BYTES - 3)
    assert len(parse_yaml(content, "f.yaml")["a"]) == MAXIMUM_BYTES - 3


@pytest.mark.parametrize("name", ["missing.yaml", "folder.yaml"])
def test_what_is_no_readable_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(InputError, match=rf"^{name}: found 'no readable file'; expected a YAML"):
        read_yaml(tmp_path / name)


NONSENSE = "\n".join(f"{'  ' * (i % 5)}- ?{i}: [{{&x *y !!z '{i}\" @` %" for i in range(300))


@settings(max_examples=100)
@given(
    st.text(st.characters(codec="utf-8"))
    | st.text("ab:-?[]{}&*!|>'\"%@`,# \n\t01.~=<", max_size=60)
)
@example(NONSENSE)
@example("<<: 3\n")
@example("=: 3\n")
@example("a: !")
@example("%YAML 9.9\n---\na: 1\n")
def test_no_text_causes_anything_but_an_input_error(text: str) -> None:
    lines = refusal(lambda: parse_yaml(text.encode(), "f.yaml"))
    assert lines is None or len(lines) == 1


@settings(max_examples=100)
@given(st.binary())
def test_no_bytes_cause_anything_but_an_input_error(content: bytes) -> None:
    lines = refusal(lambda: parse_yaml(content, "f.yaml"))
    assert lines is None or len(lines) == 1


def test_a_number_in_sixties_that_no_float_holds_is_refused() -> None:
    content = f"a: {'1:' * 200}1.0\n".encode()
    with pytest.raises(InputError, match="plain YAML"):
        parse_yaml(content, "file.yaml")
