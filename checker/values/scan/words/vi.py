"""Vietnamese. A noun has mostly two syllables, written apart; those of one are listed."""

from __future__ import annotations

from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

_NAMED = row("số cấp loại hạng nhóm tuyến cổng kênh quyết luật đường phòng tầng khu quận phường lô đợt km khóa khoá kỳ")
_PLACED = row("điều khoản trang chương mục phần tập phụ bảng hình điểm") - row("điểm phần phụ")

WORDS = Words(
    ends=row("ngày tháng năm vừa còn nữa thì mà cũng chỉ mới đều lại rồi cùng"),
    plurals=row("""
    người vụ ca tỉnh nước xã huyện đội trường xe tàu căn lần điểm ghế phiếu em trẻ cháu bị vị nhà loại giải huy cuốn bài chuyến đảo tầng chỗ
    phòng làn trận bàn suất lượt cây bộ
    """)
    - row("bộ lượt"),
    auxiliaries=row("đã đang sẽ là có được bị"),
    designators={**dict.fromkeys(_NAMED, Kind.NAME), **dict.fromkeys(_PLACED, Kind.SECTION)},
    leads=row("từ đến trước sau vào trong cuối đầu giữa năm và tới"),
    nowadays=row("hôm nay hiện nay"),
    shy_units=row("độ"),
    hides=row("nhiều"),
    by=row("x × nhân"),
    syllables=2,
    year_parts=row("quý"),
    ages=row("thế thập"),
    old=row("tuổi"),
    classifiers=row("lượt chiếc con cái tấm bộ"),
    at_hours=row("lúc vào khoảng hồi đến trước sau từ"),
    before_weekday=row("sáng chiều tối trưa đêm hôm ngày vào từ đến trước sau và"),
)
