//! Two sets of criteria that share codes and mean different things by them, every type of rule among them.

/// For departments.
pub(crate) const DEPARTMENTS: &str = r#"
format = 1
id = "SO"
title = "Sở"
status = "illustrative"
[score]
missing = "error"
[[block]]
id = "SO"
name = "Khối sở"
[[area]]
id = "I"
name = "Chỉ đạo"
[[area]]
id = "II"
name = "Thủ tục"
[[criterion]]
id = "I.1"
area = "I"
name = "Kế hoạch"
max = 5
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "I.2"
area = "I"
name = "Nhiệm vụ"
max = 10
na = "rescale"
rule = { type = "ratio", of = "Xong", per = "Giao", zero = "na" }
[[criterion]]
id = "I.3"
area = "I"
name = "Sáng kiến"
max = 5
rule = { type = "all-or-nothing" }
[[criterion]]
id = "II.1"
area = "II"
name = "Đúng hạn"
max = 20
[criterion.rule]
type = "bands"
of = "Đúng hạn"
per = "Tổng"
bands = [{ from = 90, points = 20 }, { from = 50, points = 10 }, { from = 0, points = 0 }]
[[criterion]]
id = "II.2"
area = "II"
name = "Công khai"
max = 10
[[component]]
id = "II.2.1"
criterion = "II.2"
name = "Phương án"
max = 6
rule = { type = "options", options = [{ key = "a", label = "A", points = 6 }, { key = "b", label = "B", points = 3 }] }
[[component]]
id = "II.2.2"
criterion = "II.2"
name = "Các phần"
max = 4
rule = { type = "checklist", parts = [{ key = "a", label = "A", points = 1 }, { key = "b", label = "B", points = 3 }] }
[[criterion]]
id = "P.1"
kind = "penalty"
name = "Trừ điểm"
max = 5
na = "zero"
rule = { type = "deduct", each = 0.5, unit = "lần" }
[[tier]]
name = "Tốt"
min = 60
require = [{ area = "II", percent = 40 }]
[[tier]]
name = "Khá"
min = 0
"#;

/// For communes.
pub(crate) const COMMUNES: &str = r#"
format = 1
id = "XA"
title = "Xã"
status = "illustrative"
[score]
missing = "zero"
unappraised = "self"
decimals = 3
[[block]]
id = "XA"
name = "Khối xã"
[[area]]
id = "I"
name = "Chỉ đạo"
[[area]]
id = "II"
name = "Khảo sát"
[[criterion]]
id = "I.2"
area = "I"
name = "Kế hoạch"
max = 2000
rule = { type = "points" }
[[criterion]]
id = "I.1"
area = "I"
name = "Hồ sơ trễ"
max = 8
rule = { type = "deduct", each = 0.5, unit = "hồ sơ" }
[[criterion]]
id = "II.1"
area = "II"
name = "Hài lòng"
max = 30
source_of_points = "survey"
rule = { type = "survey", min_responses = 30, weights = { A = 100, B = 60, C = 0 } }
[[criterion]]
id = "II.2"
area = "II"
name = "Tỷ lệ"
max = 10
na = "full"
[criterion.rule]
type = "bands"
answer = "percent"
bands = [{ from = 98, points = 10 }, { above = 50, ratio = true }, { from = 0, points = 0 }]
[[criterion]]
id = "II.3"
area = "II"
name = "Thu ngân sách"
max = 10
rule = { type = "goalposts", worst = 0, best = 5000 }
[[criterion]]
id = "T.1"
kind = "bonus"
name = "Thưởng"
max = 3
na = "zero"
rule = { type = "increment", base = 0, from = 100, every = 10, add = 0.5, whole_steps = true }
[[tier]]
name = "Đạt"
min = 0
"#;
