"""Languages: which way they run, and what they are called."""

from sop_studio.messages.message import Message

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})
NAMES = (
    Message("language-ar", "Arabic"),
    Message("language-de", "German"),
    Message("language-en", "English"),
    Message("language-es", "Spanish"),
    Message("language-fr", "French"),
    Message("language-he", "Hebrew"),
    Message("language-hi", "Hindi"),
    Message("language-id", "Indonesian"),
    Message("language-it", "Italian"),
    Message("language-ja", "Japanese"),
    Message("language-ko", "Korean"),
    Message("language-nl", "Dutch"),
    Message("language-pl", "Polish"),
    Message("language-pt", "Portuguese"),
    Message("language-ru", "Russian"),
    Message("language-th", "Thai"),
    Message("language-tr", "Turkish"),
    Message("language-vi", "Vietnamese"),
    Message("language-zh", "Chinese"),
)


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without script and region."""
    return tag.replace("_", "-").split("-")[0].lower()


def is_right_to_left(tag: str) -> bool:
    """Whether text in the language runs from right to left."""
    return primary(tag) in RIGHT_TO_LEFT


def name_of(tag: str) -> Message:
    """The name of a language, with its tag where that says more ("Portuguese (pt-BR)")."""
    name = next((name for name in NAMES if name.id == f"language-{primary(tag)}"), None)
    if name is None:
        return Message("language-tag", "{tag}", tag=tag)
    return name if tag == primary(tag) else Message("language-with-tag", "{name} ({tag})", name=name, tag=tag)
