"""Makes the example SOPs, byte for byte the same every time: `make examples`."""

from pathlib import Path

from examples._make.build import build, read_source
from examples._make.expected import expected
from sop_studio.store.package import write

FOLDER = Path(__file__).resolve().parent


def main() -> None:
    """Write every file of the examples that is missing or out of step."""
    for name, content in made().items():
        path = FOLDER / name
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
            print(f"examples/{name}")


def made() -> dict[str, bytes]:
    """Every file of the examples by its name."""
    sops = build(read_source())
    return {f"{sop.number}.sop": write(sop) for sop in sops} | {"expected.json": expected(sops)}


if __name__ == "__main__":
    main()
