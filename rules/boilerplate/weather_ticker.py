"""The labels and figures of a weather, market or currency widget."""

from lint import Example, PhraseRule


class WeatherTicker(PhraseRule):
    """A widget of weather, markets or currencies: '12 °C', 'Wind speed: 9 mph', 'Detailed forecast'.

    The figures are of the hour in which the page was fetched. Only lines that stand
    together count: a temperature or 'Tomorrow' alone is part of a report or a heading.
    """

    message = "weather or market widget: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\n12°C\nWind speed: 9 mph\nDetailed forecast\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nWettervorhersage\n12°C\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Голосование в понедельник.\n\nКурсы валют\nUSD\nEUR\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n天气预报\n多云\n", good="投票在星期一举行。\n"),
        Example(bad="투표는 월요일이다.\n\n오늘의 날씨\n맑음\n", good="투표는 월요일이다.\n"),
        Example(good="It was 12°C at noon, and the wind speed was 9 mph, as the forecast had said on the day before."),
        Example(
            good="The table gives what the thermometer showed in the garden on each of the first days of the year.\n\n"
            "12°C\n14°C\n9°C\n\nAfter that the mercury froze, and nobody wrote anything down until the middle of May."
        ),
    )
