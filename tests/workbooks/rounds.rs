//! The example round, its tables in workbooks.

use parindex::Opened;
use parindex::exact::Exact;
use parindex::format::{self, Drawing, Format};
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::model::round::PublishedRow;
use parindex::ranking::{Ranking, rank};
use parindex::view::Selection;

use crate::books::{example, excel, open_document};
use crate::opening::open;
use crate::ranked::ranking_of;
use crate::support::Folder;

/// The round file with other tables.
fn round(agencies: &str, own: &str, appraised: &str) -> String {
    let text = example("parindex.toml");
    text.replace("donvi.csv", agencies)
        .replace("tudanhgia.csv", own)
        .replace("thamdinh.csv", appraised)
}

/// `rank --format json` of a round without problems.
fn json(opened: &Opened) -> String {
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    assert_eq!(problems, Vec::<&parindex::diagnostic::Diagnostic>::new());
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let drawing = Drawing {
        language: Language::Vietnamese,
        width: None,
        colour: false,
    };
    format::ranking(&results, &Selection::default(), Format::Json, &drawing)
}

fn open_example() -> Opened {
    let request = Request {
        inputs: vec!["samples/example".into()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// The exact score of every agency, blocks and ranks in order.
fn exact_scores(ranking: &Ranking) -> Vec<Exact> {
    let placements = ranking.blocks.iter().flat_map(|block| &block.placements);
    placements
        .map(|placement| placement.score.exact.clone())
        .collect()
}

#[test]
fn one_workbook_gives_the_ranking_of_the_text_files_byte_for_byte() {
    let tables = ["donvi.csv", "tudanhgia.csv", "thamdinh.csv"].map(example);
    let sheets = [
        ("Thẩm định", tables[2].as_str()),
        ("Đơn vị", &tables[0]),
        ("Tự đánh giá", &tables[1]),
    ];
    let expected = open_example().checked.expect("the example has no errors");
    let expected = exact_scores(&rank(&expected)[0]);
    for (name, bytes) in [("dot.xlsx", excel(&sheets)), ("dot.ods", open_document(&sheets))] {
        let own = format!("{name}#tự đánh giá");
        let folder = Folder::new()
            .with("tieuchi.toml", example("tieuchi.toml"))
            .with("parindex.toml", round(&format!("{name}#Đơn vị"), &own, name))
            .with(name, bytes);
        assert_eq!(json(&open(&folder)), json(&open_example()), "{name}");
        assert_eq!(exact_scores(&ranking_of(&folder)), expected);
    }
}

#[test]
fn a_workbook_in_the_wide_form_is_read_beside_text_files_with_decimal_commas() {
    let wide = example("thamdinh-ngang.csv");
    let folder = Folder::new()
        .with("tieuchi.toml", example("tieuchi.toml"))
        .with("donvi.csv", example("donvi.csv"))
        .with("tudanhgia.csv", example("tudanhgia.csv"))
        .with("ngang.xlsx", excel(&[("Ngang", &wide)]))
        .with("parindex.toml", round("donvi.csv", "tudanhgia.csv", "ngang.xlsx"));
    assert_eq!(json(&open(&folder)), json(&open_example()));
}

#[test]
fn a_published_table_in_a_workbook_has_the_decimals_of_its_longest_number() {
    let printed = "Mã đơn vị;Chỉ số\nSNV;97,5\nSTC;90,31\nSYT;60\n";
    let folder = Folder::new()
        .with("tieuchi.toml", example("tieuchi.toml"))
        .with("donvi.csv", example("donvi.csv"))
        .with("tudanhgia.csv", example("tudanhgia.csv"))
        .with("thamdinh.csv", example("thamdinh.csv"))
        .with("congbo.xlsx", excel(&[("Công bố", printed)]))
        .with(
            "parindex.toml",
            example("parindex.toml") + "previous = \"congbo.xlsx\"\n",
        );
    let opened = open(&folder);
    let checked = opened.checked.expect("the round has no errors");
    let previous = checked.round().previous.as_ref().expect("a table was named");
    let shown = |row: &PublishedRow| (row.score.as_ref().map(Exact::to_string), row.decimals);
    let rows: Vec<_> = previous.rows.iter().map(shown).collect();
    let score = |text: &str| (Some(text.to_owned()), 2);
    assert_eq!(rows, [score("195/2"), score("9031/100"), score("60")]);
}
