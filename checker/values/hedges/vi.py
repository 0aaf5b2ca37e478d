"""Vietnamese: the common hedges and the number words."""

from __future__ import annotations

from checker.values.hedges.table import Table, counted
from checker.values.hedging import Hedge

TABLE = Table(
    before={
        Hedge.EXACTLY: "đúng, chính xác, chính xác là",
        Hedge.ABOUT: "có lẽ, khoảng, chừng, tầm, xấp xỉ, ước khoảng, ước tính, ước tính khoảng, khoảng chừng, vào khoảng, cỡ, độ, ~, ≈",
        Hedge.NEARLY: "gần, gần như, suýt soát, ngót, sắp, chưa đến, chưa tới, ngót nghét, gần tới, gần đến",
        Hedge.OVER: "hơn, trên, quá, vượt, vượt quá, nhiều hơn, lớn hơn, cao hơn, >",
        Hedge.JUST_OVER: "hơn một chút, nhỉnh hơn",
        Hedge.AT_LEAST: "ít nhất, tối thiểu, không dưới, không ít hơn, ít nhất là, chí ít, > =, ≥",
        Hedge.UNDER: "dưới, ít hơn, chưa đầy, không đầy, không đến, không tới, nhỏ hơn, thấp hơn, <",
        Hedge.UP_TO: "tối đa, không quá, nhiều nhất, lên đến, lên tới, nhiều nhất là, < =, ≤, không vượt quá",
    },
    after={
        Hedge.AT_LEAST: "trở lên, hoặc hơn",
        Hedge.UP_TO: "trở xuống",
    },
    cardinals=counted("0 không; 1 một mốt; 2 hai; 3 ba; 4 bốn tư; 5 năm lăm nhăm; 6 sáu; 7 bảy bẩy; 8 tám; 9 chín; 10 mười"),
    tens={"mươi": 10, "trăm": 100},
    scales=counted("1000 nghìn ngàn; 10000 vạn; 1000000 triệu; 1000000000 tỷ tỉ"),
    ordinals={},
    ordinal_before="thứ",
    parts={},
    halves="nửa",
    half_after="rưỡi rưởi",
    dozens=counted("12 tá"),
    rounds=counted("10 chục"),
    few=dict.fromkeys(("vài", "một vài", "một số", "mấy", "dăm"), (2, 12, 3, 9)),
    vague_before="hàng",
    not_before_numeral="năm",
    joins="linh lẻ",
    one="",
    over="phần",
    alone="nghìn ngàn vạn",
    across="trên",
    tails="mốt tư lăm nhăm",
    distributes="mỗi hàng hằng",
    dimensions="cao dài rộng sâu nặng dày xa tuổi",
    estimates="có lẽ, ước tính",
    apart="trước, sau, trước đó, sau đó",
    basis_points="điểm cơ bản",
    none="",
    of="",
    fillers="thêm các những tổng cộng",
    between="giữa",
    span="từ",
    conjunction="và",
    to="đến tới",
    either="hoặc hay",
    minus="âm trừ",
    below_zero="dưới không, dưới 0",
    plus_minus="±, + / -, cộng trừ",
    per="mỗi trên một",
    percent="phần trăm, %",
    points="điểm phần trăm",
    squared="vuông",
    cubed="khối",
    out_of="trên",
    contrast="nhưng",
    negations="không",
    stops="""
        của trong ở tại từ đến tới với cho và là đã đang sẽ được bị có không khi mà để do vì theo trên dưới giữa vào ra lên xuống
        về sau trước kể nếu như hay hoặc này đó kia mỗi
        """,
    names="""
        ki lô mét vuông = kilometre², kilômét vuông = kilometre², kilomet vuông = kilometre², cây số vuông = kilometre², xăng ti mét
        vuông = centimetre², ki lô mét khối = kilometre³, xăng ti mét khối = centimetre³, hecta = hectare, mẫu anh =
        acre, tấn = tonne, mili mét = millimetre, milimét = millimetre, milimet = millimetre, xentimét = centimetre,
        centimet = centimetre, mi li mét = millimetre, mi li lít = millilitre, mililít = millilitre, mili lít = millilitre, ki lô
        oát = kilowatt, kilowatt giờ = kilowatt hour, ki lô oát giờ = kilowatt hours, mê ga oát = megawatt, megawatt giờ = megawatt
        hour, gigawatt giờ = gigawatt hour, độ f = degrees fahrenheit, độ celsius = degrees celsius, phút = minute, nút = knot,
        hải lí = nautical mile, thiên niên kỷ = millennium, năm ánh sáng = light year, bảng anh = pound sterling, yên = yen, rúp
        = rouble, mã lực = horsepower, foot = foot, phít = foot,
        mét = metre, m = metre, ki lô mét = kilometre, kilômét = kilometre, kilomet = kilometre, cây số = kilometre, xăng ti mét =
        centimetre, tấn = tonne, tạ = quintal, kg = kilogram, ki lô gam = kilogram, cân = kilogram, gam = gram, lít = litre, héc
        ta = hectare, hécta = hectare, ha = hectare, giây = second, phút = minute, giờ = hour, tiếng = hour, ngày = day, tuần =
        week, tháng = month, năm = year, thập kỷ = decade, thập niên = decade, thế kỷ = century, độ = degrees, độ c = degrees c,
        đồng = đồng, đô la = dollar, đô la mỹ = us dollar, usd = us dollar, euro = euro, dặm = mile, hải lý = nautical mile, thùng
        = barrel, km vuông = km², mét vuông = m², mét khối = m³, ki lô mét vuông = km², inch = inch, nhân dân tệ = yuan
        """,
    after_ten=True,
)  # fmt: skip
