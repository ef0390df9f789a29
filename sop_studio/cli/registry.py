"""The commands there are, in the order of the help page."""

from sop_studio.cli.commands import arrange, export, import_, info, list_, new, validate
from sop_studio.cli.spec import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    validate.COMMAND,
    export.COMMAND,
    import_.COMMAND,
    arrange.COMMAND,
    info.COMMAND,
    list_.COMMAND,
)
