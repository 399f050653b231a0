//! The rounds whose annexes are printed, and what must stand on the pages.

use std::fmt::Write;

use parindex::Opened;
use parindex::format::delivery::{Content, Delivery, Form, deliver};
use parindex::input::request::Request;
use parindex::language::number;
use parindex::model::name::Language;
use parindex::ranking::rank;
use parindex::view::{Annex, AnnexWishes, Cell, annexes};

use crate::support::Folder;

/// What was made of a round.
pub(crate) struct Made {
    pub(crate) annexes: Vec<Annex>,
    pub(crate) document: Vec<u8>,
}

/// The annexes of the round in a folder.
pub(crate) fn made(folder: &str, wishes: &AnnexWishes, language: Language) -> Made {
    let opened = open(folder);
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let delivery = Delivery {
        results: &results,
        checked,
        language,
        annex: wishes,
    };
    Made {
        annexes: annexes(&results, checked, wishes, language),
        document: deliver(&delivery, Content::Annex, Form::Document).expect("a document holds an annex"),
    }
}

fn open(folder: &str) -> Opened {
    let request = Request {
        inputs: vec![folder.into()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// The words of each row of an annex; those of an agency's name keep their order and are never cut.
pub(crate) fn rows(annex: &Annex) -> Vec<Vec<String>> {
    let tables = annex.sections.iter().filter_map(|section| section.table.as_ref());
    let rows = tables
        .flat_map(|table| &table.groups)
        .flat_map(|group| &group.rows);
    rows.map(|row| {
        let texts = row.cells.iter().map(|cell| text(cell, annex.language));
        let words = |text: String| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        texts.flat_map(words).collect()
    })
    .collect()
}

fn text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number::decimal(*number, language),
        Cell::Rank { rank, .. } => rank.to_string(),
        Cell::Absent => "–".to_owned(),
        Cell::Notes(numbers) => numbers.iter().map(|number| format!("[{number}] ")).collect(),
        other => panic!("no annex has {other:?}"),
    }
}

/// 120 agencies with names of two and three lines, in nine areas; some are not ranked or not assessed.
pub(crate) fn of_120_agencies() -> Folder {
    let mut criteria = CRITERIA.to_owned();
    for area in 1..=9 {
        let _ = write!(
            criteria,
            "[[area]]\nid = \"{area}\"\nname = \"Lĩnh vực thứ {area} về cải cách thủ tục hành chính\"\nmax = 10\n\
             [[criterion]]\nid = \"{area}.1\"\narea = \"{area}\"\nname = \"Tiêu chí\"\nmax = 10\nna = \"rescale\"\n\
             rule = {{ type = \"points\", step = 0.25 }}\n"
        );
    }
    let mut register = "agency,name,block,status\n".to_owned();
    let mut data = "agency,criterion,value\n".to_owned();
    for number in 0..120 {
        let status = match number % 40 {
            7 => "unranked",
            13 => "exempt",
            _ => "assessed",
        };
        let _ = writeln!(
            register,
            "X{number:03},Ủy ban nhân dân xã đầu{number:03} Trường Thạnh trực thuộc thành phố cuối{number:03},X,{status}"
        );
        for area in 1..=9 {
            let points = (number * 7 + area * 11) % 41;
            let (whole, quarters) = (points / 4, points % 4 * 25);
            let value = if points == 3 {
                "KAD".to_owned()
            } else {
                format!("{whole}.{quarters:02}")
            };
            if status != "exempt" {
                let _ = writeln!(data, "X{number:03},{area}.1,{value}");
            }
        }
    }
    let round = "format = 1\ntitle = \"Đánh giá 120 xã, phường, đặc khu\"\ncriteria = \"tieuchi.toml\"\n\
                 agencies = \"donvi.csv\"\nappraised = \"thamdinh.csv\"\n";
    Folder::new()
        .with("parindex.toml", round)
        .with("tieuchi.toml", criteria)
        .with("donvi.csv", register)
        .with("thamdinh.csv", data)
}

const CRITERIA: &str = "format = 1
id = \"X\"
title = \"Bộ tiêu chí thử\"
status = \"illustrative\"
[score]
method = \"points\"
scale = 100
decimals = 2
rounding = \"half-up\"
[[block]]
id = \"X\"
name = \"Khối xã, phường, đặc khu\"
[[tier]]
name = \"Xuất sắc\"
min = 90
[[tier]]
name = \"Trung bình khá\"
min = 60
[[tier]]
name = \"Yếu\"
min = 0
";
