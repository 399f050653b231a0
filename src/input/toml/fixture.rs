//! A small criteria file with every rule type, and what is found when a piece of it is changed.

use crate::diagnostic::Diagnostics;
use crate::input::toml::framework::read_framework;
use crate::model::framework::Framework;
use crate::source::Sources;

/// Sound in every part.
pub(super) const SOUND: &str = r#"format = 1
id = "VD-2024"
title = "Bộ tiêu chí ví dụ"
score = { decimals = 2, rounding = "half-up" }
rank = { ties = "competition", tie_break = ["A.1", "B"] }
block = [ { id = "SO", name = "Sở" }, { id = "QH", name = "Quận, huyện" } ]
area = [ { id = "A", name = "Chỉ đạo", max = 46 }, { id = "B", name = "Kết quả", max = 45 } ]

[[criterion]]
id = "A.1"
area = "A"
max = 6
[[component]]
id = "A.1.1"
criterion = "A.1"
max = 4
rule = { type = "all-or-nothing" }
[[component]]
id = "A.1.2"
criterion = "A.1"
max = 2
rule = { type = "points", step = 0.25 }

[[criterion]]
id = "A.2"
area = "A"
max = 10
na = "rescale"
rule = { type = "ratio", of = "Đúng hạn", per = "Tổng số", zero = "na", target = 90, at_least = 50 }
[[criterion]]
id = "A.3"
area = "A"
max = 20
[criterion.rule]
type = "bands"
answer = "percent"
bands = [ { from = 0, points = 0 }, { above = 90, ratio = true }, { from = 98, points = 20 } ]
[[criterion]]
id = "A.4"
area = "A"
max = 10
rule = { type = "options", options = [ { key = "a", label = "Đủ", points = 10 }, { key = "b", points = 0 } ] }

[[criterion]]
id = "B.1"
area = "B"
max = 5
rule = { type = "checklist", parts = [ { key = "a", points = 3 }, { key = "b", points = 2 } ] }
[[criterion]]
id = "B.2"
area = "B"
max = 10
rule = { type = "deduct", each = 0.5, unit = "hồ sơ", unit_en = "file", floor = 2 }
[[criterion]]
id = "B.3"
area = "B"
max = 10
rule = { type = "increment", base = 5, from = 80, every = 5, add = 1, whole_steps = true }
[[criterion]]
id = "B.4"
area = "B"
max = 10
rule = { type = "goalposts", worst = 30, best = -2.5 }
[[criterion]]
id = "B.5"
area = "B"
max = 10
source_of_points = "survey"
rule = { type = "survey", min_responses = 30, weights = { D = 0, A = 100, B = 60 } }

[[criterion]]
id = "P.1"
kind = "penalty"
max = 5
rule = { type = "deduct", each = 1 }

[[tier]]
name = "Xuất sắc"
name_en = "Excellent"
min = 90
quota = 20
require = [ { area = "A", percent = 80 }, { every = "component", percent = 50 }, { criterion = "P.1", points = 0 } ]
[[tier]]
name = "Còn lại"
min = 0
"#;

/// Reads a text: the set, and `line:column code marked text` for each problem, in file order.
pub(super) fn read(text: &str) -> (Option<Framework>, Vec<String>) {
    let mut sources = Sources::default();
    let source = sources.add("criteria.toml", text);
    let mut problems = Diagnostics::default();
    let framework = read_framework(&sources, source, &mut problems);
    problems.sort();
    let shown = problems.iter().filter_map(|found| {
        let place = found.place?;
        let location = sources.locate(&place);
        let (line, column, code) = (location.line, location.column, found.problem.code());
        Some(format!("{line}:{column} {code} {}", sources.text(&place)))
    });
    let shown = shown.collect();
    (framework, shown)
}

/// What is found in the sound file once a piece of it is another.
pub(super) fn found_with(piece: &str, other: &str) -> Vec<String> {
    assert_eq!(SOUND.matches(piece).count(), 1, "{piece:?} must stand there once");
    read(&SOUND.replace(piece, other)).1
}
