"""A test of equal bytes says where they are not equal."""

import io
import zipfile

import pytest

from .same_bytes import assert_same_bytes


def packed(year=1980, **members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"a": b"one two"}, {"a": b"one too"}, r"a: byte 5 of 7 and 7: b'one two' and b'one too'"),
        ({"a": b"one"}, {"a": b"one more"}, r"a: byte 3 of 3 and 8"),
        ({"a": b""}, {}, "a: only in the first"),
        ({}, {"b": b""}, "b: only in the second"),
        ({"a": b"", "b": b""}, {"b": b"", "a": b""}, "in another order"),
        ({"z.zip": packed(m="one")}, {"z.zip": packed(m="two")}, "z.zip!m: byte 0 of 3 and 3: b'one' and b'two'"),
        ({"z.zip": packed(m="one")}, {"z.zip": packed(2025, m="one")}, "z.zip: its members say the same"),
    ],
    ids=["another byte", "longer", "first alone", "second alone", "order", "in a zip", "the date of a zip"],
)
def test_bytes_that_differ_are_said_with_their_file_and_place(first, second, said):
    with pytest.raises(AssertionError, match=said):
        assert_same_bytes(first, second)


def test_the_same_bytes_pass():
    files = {"a": b"one", "z.zip": packed(m="one")}
    assert_same_bytes(files, dict(files))
