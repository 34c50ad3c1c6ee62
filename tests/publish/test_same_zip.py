"""A zip that is the same on every day and every system."""

import io
import zipfile

from helpers.publish.same_zip import same_zip

FILES = {"course/index.html": "Ö".encode(), "a.bin": bytes(2000)}


def test_what_is_packed_comes_out_again_in_its_order():
    with zipfile.ZipFile(io.BytesIO(same_zip(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == list(FILES)


def test_every_file_has_the_same_date_system_and_rights():
    with zipfile.ZipFile(io.BytesIO(same_zip(FILES))) as archive:
        found = {(one.date_time, one.create_system, one.external_attr >> 16) for one in archive.infolist()}
    assert found == {((1980, 1, 1, 0, 0, 0), 3, 0o644)}
