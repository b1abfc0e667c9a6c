"""What a calm page says, in both languages: built in, for it comes where no words can be read."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.text import Text as Sentence


@dataclass(frozen=True)
class Calm:
    """Something is not as it should be: what, what whoever runs the game can do, and where it is.

    `goes_on` says whether one can play all the same.
    """

    title: Sentence
    text: Sentence
    hint: Sentence
    places: tuple[str, ...] = ()
    goes_on: bool = False


NAME: Sentence = {"vi": "Không Một Mình", "en": "Not Alone"}
CLOSE: Sentence = {"vi": "Đóng", "en": "Close"}
GO_ON: Sentence = {"vi": "Chơi tiếp", "en": "Play on"}
_CHECK: Sentence = {
    "vi": "Ai trông máy: lệnh “check” cho thấy chỗ cần sửa.",
    "en": "Whoever runs it: the command “check” shows what to mend.",
}


def broken_words(places: tuple[str, ...]) -> Calm:
    """The shared words cannot be used."""
    return Calm(
        {"vi": "Trò chơi chưa mở được", "en": "The game cannot open yet"},
        {"vi": "Một tệp lời của trò chơi đang có lỗi. Không phải tại bạn.",
         "en": "One of its files of words has a fault. It is not because of you."},
        _CHECK, places,
    )  # fmt: skip


def no_story(places: tuple[str, ...]) -> Calm:
    """There is no situation, or none without errors."""
    return Calm(
        {"vi": "Chưa có chuyện nào để chơi", "en": "There is no story to play yet"},
        {"vi": "Các tình huống chưa có ở đây, hoặc đang có lỗi. Không phải tại bạn.",
         "en": "The situations are not here, or they have faults. It is not because of you."},
        _CHECK, places,
    )  # fmt: skip


def nothing_kept(folder: str) -> Calm:
    """The folder for records cannot be used."""
    return Calm(
        {"vi": "Lần này chưa lưu được gì", "en": "Nothing can be kept this time"},
        {"vi": "Bạn vẫn chơi được như thường. Chỉ là cài đặt và chuyện đang chơi dở sẽ không còn "
               "ở lần sau.",
         "en": "You can play as usual. Only your settings and a story left in the middle will not "
               "be there next time."},
        {"vi": "Ai trông máy: thư mục lưu không dùng được. Đặt NOT_ALONE_HOME là một thư mục khác.",
         "en": "Whoever runs it: this folder cannot be used. Let NOT_ALONE_HOME name another."},
        (folder,), goes_on=True,
    )  # fmt: skip
