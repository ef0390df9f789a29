"""One export: a placed SOP and the formats wanted → their files."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from sop_studio.drawing.items import Drawing
from sop_studio.exporters.once import once
from sop_studio.exporters.spec import ExportedFile, Exporter, Job, Typeset
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Publication
from sop_studio.publishing.options import ExportOptions


def export(
    sop: Sop, formats: tuple[Exporter, ...], options: ExportOptions, base: str
) -> Iterator[ExportedFile]:
    """The files of each format in turn; they are made beside each other, since engines work in processes of their own.

    Every flowchart of `sop` must have a placement.
    """
    job = job_of(sop, options, base)
    with ThreadPoolExecutor(max_workers=len(formats) or 1) as workers:
        for made in [workers.submit(each.export, job) for each in formats]:
            yield from made.result()


def job_of(sop: Sop, options: ExportOptions, base: str) -> Job:
    """What the formats work on, with nothing made yet."""

    def pictures() -> tuple[tuple[str, Drawing], ...]:
        from sop_studio.drawing.pictures import pictures

        return pictures(sop)

    def publication() -> Publication:
        from sop_studio.publishing.publish import publish

        return publish(sop, options)

    def typeset() -> Typeset:
        from sop_studio.exporters.pdf.render import typeset

        return typeset(job.publication(), options)

    job = Job(sop, options, base, once(pictures), once(publication), once(typeset))
    return job
