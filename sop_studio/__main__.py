"""The door to the program."""

import sys


def main() -> None:
    """Run the command line, or an engine when a frozen program starts itself as one, and leave with the exit code."""
    if sys.argv[1:2] == ["--engine"]:
        from sop_studio.engines.child import serve

        serve(*sys.argv[2:])
        return
    from sop_studio.cli.main import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
