"""The one error that carries a sentence for people."""

from sop_studio.messages.message import Message


class SopStudioError(Exception):
    """Something a person can act on: what is wrong, where, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
