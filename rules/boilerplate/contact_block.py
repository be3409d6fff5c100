"""Addresses, telephone numbers and e-mail addresses of a site below a text."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.line import Line

_LONGEST = 160
_MOST_WORDS = 16
_LABELS = (
    r"tel(?:e(?:phone|fon|fono|fone|foon))?|phone|ph|fax|telefax|mobile|mobil|handy|call us|toll[ -]free|hotline"
    r"|e-?mail|mail|correo(?: electrónico)?|courriel|adresse|address|anschrift|dirección|indirizzo|endereço"
    r"|adres|adresa"
    r"|téléphone|tél|teléfono|telefono|telefone|telefoon|telefoni|puhelin|telefonszám|telefonnummer|puh|tlf"
    r"|тел(?:ефон)?|факс|адрес|адреса|эл(?:ектронная)?\.? почта|почта|пошта|τηλ(?:έφωνο)?|φαξ|διεύθυνση"
    r"|هاتف|فاكس|تلفن|نشانی|العنوان|البريد الإلكتروني|טלפון|פקס|כתובת|फोन|ईमेल|পতা|ফোন|ইমেইল"
    r"|电话|電話|传真|傳真|地址|邮箱|郵箱|邮编|郵編|電子郵件|电子邮件|住所|所在地|전화|팩스|주소|이메일|대표전화"
    r"|alamat|telepon|surel|điện thoại|địa chỉ|telpon"
)
_LABELLED = lazy(rf"\W{{0,4}}(?:{_LABELS})\s?[.:：/]{{1,2}}\s{{0,3}}(?P<rest>\S.*)")
_NUMBER = lazy(r"\W{0,3}\+?[(]?\d[\d\s().\-–/]{6,20}\d\W{0,2}")
_DATE = lazy(
    r"(?<!\d)(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./]\d\d?(?!\d)|(?<!\d)\d\d?[-./]\d\d?[-./](?:19|20)\d\d(?!\d)"
)
_ADDRESS = lazy(r"\W{0,3}[\w.+-]{1,60}(?:@|\(at\)|\[at\]| at )[\w-]{1,60}\.[\w.-]{2,20}\W{0,3}")
_REST = lazy(r"\d|@|\w\.\w|\[email")
# A line without a number holds one of these.
_SIGNS = frozenset(("@", "(at)", "[at]", "[email", " at ", "www."))
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class ContactBlock(Rule):
    """Telephone numbers, e-mail and postal addresses of a site below the text, each in a line of its own.

    They are the site's and below all its pages, and often a person's: no corpus wants
    them. Only what stands after the last running text goes; where a text tells whom to
    call, the number stands in a sentence or above one.
    """

    message = "how to reach the site"
    examples = (
        Example(bad=f"{_TEXT}\n\nPhone: 000-000-0000\nFax: 000-000-0001\nEmail: post@example.com\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n+00 000 000 0000\n\ninfo@example.com\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nTelefon: 0000 / 00 00 00\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nТел.: (000) 000-00-00\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n电话：000-00000000\n传真：000-00000001\n", good=f"{_TEXT}\n"),
        Example(good=f"Phone: 000-000-0000\n\n{_TEXT}\n\nAddress: to whom it may concern"),
        Example(good=f"{_TEXT}\n\n1984 - 1989\n\n12.5\n\n2018-2019"),
        Example(good=f"{_TEXT}\n\n1.10.2 (2019-03-05)\n\n05.03.2019 18:20\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that is a way to reach somebody."""
        lines = {line.index: line for line in document.numbered}
        lines.update((at, document.lines[at]) for at in document.lines_with(_SIGNS))
        # Where a text ends is dear to tell: it is asked for last.
        found = [line for _, line in sorted(lines.items()) if _is_contact(line, document)]
        if found and document.body[1] >= 0:
            yield from (self.remove(line) for line in found if document.in_tail(line))


def _is_contact(line: Line, document: Document) -> bool:
    if len(line.text) > _LONGEST:
        return False
    text = document.folded[line.start : line.end].strip()
    if match := _LABELLED.match(text):
        return line.words <= _MOST_WORDS and _REST.search(match["rest"]) is not None
    if _ADDRESS.fullmatch(text):
        return not document.is_fragment(line)
    return _NUMBER.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 9 and not _DATE.search(text)
