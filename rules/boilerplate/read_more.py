"""A link to the rest of a text, where nothing follows."""

from lint import Example, PhraseRule, Severity


class ReadMore(PhraseRule):
    """A link to the rest of a text – 'Read more', 'Source: Read Full Article' – without its target.

    It was a button; as text it promises what does not come. A model trained on it
    breaks its stories off and says 'Continue reading'. A sentence that tells the
    reader where to read more is the author's and stays.
    """

    message = "a link to more, without its target: {phrase!r}"
    severity = Severity.ERROR
    examples = (
        Example(bad="The ferry sails again.\n\nSource: Read Full Article", good="The ferry sails again."),
        Example(
            bad="The ferry sails again.\n\nRead more »\n\nIt is blue.", good="The ferry sails again.\n\nIt is blue."
        ),
        Example(bad="The ferry sails again.\n\nContinue reading…\n", good="The ferry sails again.\n"),
        Example(bad="Die Fähre fährt wieder.\n\nWeiterlesen\n", good="Die Fähre fährt wieder.\n"),
        Example(bad="Le bac repart.\n\nLire la suite\n", good="Le bac repart.\n"),
        Example(bad="El ferry vuelve.\n\nSeguir leyendo\n", good="El ferry vuelve.\n"),
        Example(bad="Prom znów pływa.\n\nCzytaj więcej >\n", good="Prom znów pływa.\n"),
        Example(bad="Паром снова ходит.\n\nЧитать полностью\n", good="Паром снова ходит.\n"),
        Example(bad="Το πλοίο σαλπάρει.\n\nΔιαβάστε περισσότερα\n", good="Το πλοίο σαλπάρει.\n"),
        Example(bad="Feribot yine çalışıyor.\n\nDEVAMINI OKU\n", good="Feribot yine çalışıyor.\n"),
        Example(bad="العبّارة تبحر من جديد.\n\nاقرأ المزيد\n", good="العبّارة تبحر من جديد.\n"),
        Example(bad="नौका फिर चली।\n\nऔर पढ़ें\n", good="नौका फिर चली।\n"),
        Example(bad="渡轮恢复运营。\n\n阅读全文\n", good="渡轮恢复运营。\n"),
        Example(bad="船がまた出ます。\n\n続きを読む\n", good="船がまた出ます。\n"),
        Example(good="Read more about aliases in the dedicated section."),
        Example(good="Read more\nabout how we fund our work, the letter said."),
        Example(good="If you want the long version, read on.\n\nTo read more is to live more, she wrote."),
        Example(good="More\n\nDetails\n\nContinue with the next step"),
    )
