"""What a comment form says: its labels, its notes, its button."""

from lint import Example, PhraseRule


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
        Example(good="Readers may leave a comment below the line, but few of them do."),
        Example(
            good="The register keeps three things of every guest, and it has kept them since the inn was built:\n\n"
            "Name\nEmail\nWebsite\n\nNobody has ever asked for it, and nobody is likely to do so in the coming years."
        ),
    )
