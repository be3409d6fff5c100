"""The button or note of a shop."""

from lint import Example, PhraseRule


class ShoppingCart(PhraseRule):
    """The button or note of a shop: 'Add to cart', 'Your cart is empty', 'Out of stock'.

    It stands beside every product and says nothing of any; a model learns to sell. A
    description of goods in sentences stays, and so do lines with a price.
    """

    message = "text of a shop: {phrase!r}"
    examples = (
        Example(
            bad="The lamp is made of brass.\n\nAdd to cart\nOut of stock\n\nFree shipping on orders over $50.\n",
            good="The lamp is made of brass.\n",
        ),
        Example(
            bad="Die Lampe ist aus Messing.\n\nIn den Warenkorb\n\nVersandkostenfrei ab 50 €\n",
            good="Die Lampe ist aus Messing.\n",
        ),
        Example(bad="La lampe est en laiton.\n\nAjouter au panier\n", good="La lampe est en laiton.\n"),
        Example(bad="Лампа из латуни.\n\nДобавить в корзину\n", good="Лампа из латуни.\n"),
        Example(bad="灯是黄铜制成的。\n\n加入购物车\n", good="灯是黄铜制成的。\n"),
        Example(bad="ランプは真鍮製です。\n\nカートに入れる\n", good="ランプは真鍮製です。\n"),
        Example(good="They add to cart loads of hay, and buy now what they will need in winter."),
        Example(good="Brass lamp, $49.50\n\nShipping takes a week, and the shop has 3 items of the kind in stock."),
    )
