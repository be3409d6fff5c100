"""What wikis and other sites put among the words: edit links, templates, files."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

# What MediaWiki prints beside headings and behind doubtful sentences, in the languages of large wikis.
_MARKS = (
    r"edit(?: source)?|edit section|citation needed|clarification needed|failed verification|dubious(?: [–-]"
    r" discuss)?|better source needed"
    r"|page needed|verification needed|when\?|who\?|which\?|by whom\?|according to whom\?|original research\?|not"
    r" in citation given|dead link"
    r"|permanent dead link|update|full citation needed|unreliable source\?|non-primary source needed|vague|weasel"
    r" words|needs update"
    r"|bearbeiten(?: \| quelltext bearbeiten)?|quelltext bearbeiten|modifier(?: \| modifier le code)?|réf\."
    r" nécessaire|réf\. souhaitée|source insuffisante"
    r"|editar(?: \| editar código(?:-fonte)?)?|cita requerida|carece de fontes\??|modifica(?: \| modifica"
    r" wikitesto)?|senza fonte|citazione necessaria"
    r"|bewerken(?: \| brontekst bewerken)?|bron\?|edytuj(?: \| edytuj kod)?|potrzebny przypis|potrzebne źródło"
    r"|править(?: \| править код)?|источник не указан \d+ (?:день|дня|дней)"
    r"|ред\.(?: \| ред\. код)?|редагувати(?: \| редагувати код)?|джерело\?|editovat(?: \| editovat zdroj)?|zdroj\?"
    r"|redigera(?: \| redigera wikitext)?|källa behövs|rediger(?: \| rediger kilde)?"
    r"|muokkaa(?: \| muokkaa wikitekstiä)?|lähde\?|επεξεργασία(?: \| επεξεργασία κώδικα)?|εκκρεμεί παραπομπή"
    r"|değiştir(?: \| kaynağı değiştir)?|kaynak belirtilmeli"
    r"|تحرير|عدل|بحاجة لمصدر|עריכה(?: \| עריכת קוד מקור)?|דרוש מקור|ویرایش|نیازمند منبع"
    r"|सम्पादन|編集|要出典|编辑|編輯"
    r"|来源请求|來源請求|편집|출처 필요"
    r"|sunting(?: \| sunting sumber)?|butuh rujukan|sửa(?: \| sửa mã nguồn)?|cần dẫn nguồn|szerkesztés|forrás\?"
    r"|modificare(?: \| modificare sursă)?|necesită citare"
)
_MARK = lazy(rf"\[\s?(?:{_MARKS})\s?\](?!\()")
# Files with their captions hold links themselves, one level deep.
_FILE = lazy(
    r"\[\[\s?:?(?:file|image|media|datei|bild|fichier|archivo|imagen|ficheiro|imagem|immagine|bestand|afbeelding"
    r"|plik|grafika|soubor|файл|изображение"
    r"|зображення|fil|tiedosto|kuva|αρχείο|dosya|resim|ملف|קובץ|پرونده|चित्र"
    r"|ファイル|画像|文件|图像|檔案|파일|그림|berkas|tập tin"
    r"|hình|fájl|kép|fișier|imagine)"
    r":[^\[\]\n]{1,1000}(?:\[\[[^\[\]\n]{0,300}\]\][^\[\]\n]{0,1000}){0,10}\]\]"
)
_CATEGORY = lazy(
    r"\[\[\s?:?(?:category|kategorie|catégorie|categoría|categoria|categorie|kategoria|категория|категорія|kategori"
    r"|分类|分類|カテゴリ|분류):[^\[\]\n]{1,200}\]\]"
)
_TEMPLATE = lazy(
    r"\{\{\s?(?:#\w+:|[^\W\d_][\w &'/:-]{1,60}?)\s?(?:\|[^{}]{0,3000}(?:\{\{[^{}]{0,500}\}\}[^{}]{0,2000}){0,20})\}\}"
)
_INFOBOX = lazy(
    r"\{\{\s?(?:infobox|taxobox|main|see also|cite \w+|citation needed|cn|reflist|authority control"
    r"|defaultsort:[^{}]*|coord|flagicon|use \w+ dates)\b[^{}]{0,500}\}\}"
)
_LINK = lazy(r"\[\[([^\[\]|\n]{1,120})(?:\|([^\[\]|\n]{1,200}))?\]\]")
# One pair of double brackets may be an aside; wikis have many.
_LEAST_LINKS = 2
_TALK = lazy(r"\bwiki ?(?:text|markup|syntax|code|templates?)\b|\bmediawiki\b")


class WikiMarkup(Rule):
    """Markup and marks of a wiki: `[edit]`, `[citation needed]`, `[[File:…|thumb|…]]`, `[[link|words]]`.

    They are the interface of one site, not its article, and they stand in each heading and
    behind every other sentence. Marks, files and templates are cut; of a link its words
    stay. A text about the markup of wikis shows them on purpose.
    """

    message = "wiki markup"
    triggers = ("[", "{{")
    examples = (
        Example(
            bad="History[edit]\n\nThe ferry is old.[citation needed] It sails on the [[Elbe|great river]] [[daily]].\n",
            good="History\n\nThe ferry is old. It sails on the great river daily.\n",
        ),
        Example(
            bad="[[Datei:Fähre.jpg|mini|Im [[Mai]]]]\nAlter [Bearbeiten | Quelltext bearbeiten]\nDie Fähre fährt.\n",
            good="Alter\nDie Fähre fährt.\n",
        ),
        Example(
            bad="{{Infobox ship\n| flag = {{flag|Norway}}\n}}\n\nThe ferry sails.{{cn|date=May 2020}}\n",
            good="The ferry sails.\n",
        ),
        Example(
            bad="Histoire [modifier | modifier le code]\nLe bac repart.[réf. nécessaire]\n",
            good="Histoire\nLe bac repart.\n",
        ),
        Example(
            bad="История [править | править код]\nПаром ходит.\n[[Категория:Паромы]]\n", good="История\nПаром ходит.\n"
        ),
        Example(bad="历史[编辑]\n渡轮恢复运营。[來源請求]\n", good="历史\n渡轮恢复运营。\n"),
        Example(good="They [edit the paper] daily; [ed.] [1] [sic] M[[1, 2], [3, 4]]; [edit](/edit)."),
        Example(good="In wikitext a file stands in double brackets: [[File:Ferry.jpg|thumb|A ferry]]."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each mark, file, template and link, unless the text is about programming or wikis."""
        text = document.folded
        spans: list[tuple[int, int]] = []
        for pattern in (_FILE, _INFOBOX, _TEMPLATE, _CATEGORY, _MARK):
            spans += [match.span() for match in pattern.finditer(text) if not _taken(spans, match.start())]
        links = [match for match in _LINK.finditer(text) if not _taken(spans, match.start()) and _is_link(match)]
        if len(links) < _LEAST_LINKS:
            links = [match for match in links if match[2]]
        if not (spans or links) or _TALK.search(text) or document.shows_code:
            return
        for start, end in cuts(document, sorted(spans)):
            yield self.finding(start, end, "")
        for match in links:
            shown = match.span(2 if match[2] else 1)
            yield self.finding(*match.span(), document.text[slice(*shown)], message="a link of a wiki")


def _taken(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_link(match: re.Match[str]) -> bool:
    """Whether the brackets hold words, and not the rows of a matrix or a placeholder."""
    return match[0][2].isalpha() and not re.search(r"[=_$;{}<>]|\w\.\w|['\"],", match[0])
