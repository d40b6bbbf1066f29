from dragoman.model import Capture, Rejected
from dragoman.outside.sources import captures, sources


def test_a_folder_is_searched_and_a_named_file_is_taken(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.html").write_text("<p>b</p>")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "notes.md").write_text("no article")
    files, rejected = sources([str(tmp_path), str(tmp_path / "notes.md"), str(tmp_path / "a.txt")])
    assert [f.rsplit("/", 1)[1] for f in files] == ["a.txt", "b.html", "notes.md"]
    assert rejected == ()


def test_what_is_not_there_is_told(tmp_path):
    files, rejected = sources([str(tmp_path / "none.txt"), str(tmp_path)])
    assert files == ()
    assert ["no such file" in r.reason or "holds no article" in r.reason for r in rejected] == [True, True]


def test_a_capture_has_the_sha_256_of_its_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    (capture,) = captures([str(path)])
    assert isinstance(capture, Capture)
    assert capture.id == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert capture.content == b"abc"


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("good")
    first, second = captures([str(tmp_path / "gone.txt"), str(good)])
    assert isinstance(first, Rejected)
    assert isinstance(second, Capture)
