"""What a comment form says: its labels, its notes, its button."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.comments import is_titled, titled_words


class CommentForm(PhraseRule):
    """The labels and notes of a comment form, and of the area of comments around it.

    The same few lines end millions of blog posts and articles, in the language of the
    software rather than of the text; a model learns to ask for a name and an e-mail
    address after every last paragraph. 'Name' and 'Website' are labels of tables too:
    such words want a neighbour of their kind, or stand after the last paragraph.
    """

    message = "comment-form text: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nLeave a Reply\n\nYour email address will not be published. "
            "Required fields are marked *\n\nName *\nEmail *\nWebsite\n\nPost Comment\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="The vote is on Monday.\n\n3 Comments\n\nComments are closed.\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\nSchreibe einen Kommentar\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nLaisser un commentaire\n\nNom *\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Głosowanie w poniedziałek.\n\nDodaj komentarz\n", good="Głosowanie w poniedziałek.\n"),
        Example(bad="التصويت يوم الاثنين.\n\nاترك تعليقاً\n", good="التصويت يوم الاثنين.\n"),
        Example(bad="投票は月曜日です。\n\nコメントを残す\n\nメールアドレス\n", good="投票は月曜日です。\n"),
        Example(bad="The vote is on Monday.\n\n3 thoughts on “The vote”\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\nEin Gedanke zu „Die Wahl“\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="La votación es el lunes.\n\n2 comentarios en “El voto”\n", good="La votación es el lunes.\n"),
        Example(bad="投票は月曜日です。\n\n「投票日」への2件のフィードバック\n", good="投票は月曜日です。\n"),
        Example(good="My thoughts on “The vote”\n\n3 thoughts on the vote\n\nThe vote is on Monday."),
        Example(good="Readers may leave a comment below the line, but few of them do."),
        Example(
            good="The register keeps three things of every guest, and it has kept them since the inn was built:\n\n"
            "Name\nEmail\nWebsite\n\nNobody has ever asked for it, and nobody is likely to do so in the coming years."
        ),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """What the phrases look for, and what counts the comments on a title in quotes."""
        return (*super().all_triggers(), *titled_words())

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, and each that counts the comments on a title in quotes."""
        yield from super().check(document)
        for line in self.suspects(document):
            if is_titled(line) and not document.is_fragment(line):
                yield self.remove(line, message="comment-form text: the number of comments on the text")
