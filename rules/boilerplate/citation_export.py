"""Rows that offer the citation of a paper for download."""

from lint import Example, PhraseRule


class CitationExport(PhraseRule):
    """Rows that offer the citation of a paper for download: 'Cite this article', 'BibTeX RIS EndNote'.

    They are buttons of publishers' sites and say nothing of the paper. The citation
    itself, where the page prints it, is text and stays.
    """

    message = "a citation for download: {phrase!r}"
    examples = (
        Example(
            bad="The ferries of the bay\n\nDownload citation\n\nBibTeX RIS EndNote\n\nWe counted them.",
            good="The ferries of the bay\n\nWe counted them.",
        ),
        Example(bad="Wir zählten sie.\n\nZitation exportieren\n", good="Wir zählten sie.\n"),
        Example(bad="Nous les avons comptés.\n\nCiter cet article\n", good="Nous les avons comptés.\n"),
        Example(bad="Los contamos.\n\nDescargar cita\n", good="Los contamos.\n"),
        Example(bad="Мы их сосчитали.\n\nСкачать цитату\n", good="Мы их сосчитали.\n"),
        Example(bad="我们数了数。\n\n导出引用\n", good="我们数了数。\n"),
        Example(
            good="To cite this article, give the names of all authors.\n\nHow to cite a letter is told in part two."
        ),
        Example(good="Zotero\n\nThe harbour master did not like it at all, and kept his list of ferries on paper."),
    )
