//! One fixture, all formats: what each of them writes of the worked example, in full.

use unicode_width::UnicodeWidthStr;

use crate::format::{Drawing, Format, brief, ranking};
use crate::model::framework::Status;
use crate::model::name::Language;
use crate::view::Selection;
use crate::view::example::{Example, example, example_with_previous};

fn drawing(language: Language, width: usize) -> Drawing {
    Drawing {
        language,
        width: Some(width),
        colour: false,
    }
}

fn table(example: &Example, drawing: &Drawing) -> String {
    ranking(&example.results(), &Selection::default(), Format::Table, drawing)
}

#[test]
fn a_ranking_at_80_and_at_120_columns_in_english() {
    let example = example();
    assert_eq!(
        table(&example, &drawing(Language::English, 80)),
        include_str!("rank.en.80.txt")
    );
    assert_eq!(
        table(&example, &drawing(Language::English, 120)),
        include_str!("rank.en.120.txt")
    );
}

#[test]
fn a_ranking_at_80_and_at_120_columns_in_vietnamese() {
    let example = example();
    assert_eq!(
        table(&example, &drawing(Language::Vietnamese, 80)),
        include_str!("rank.vi.80.txt")
    );
    assert_eq!(
        table(&example, &drawing(Language::Vietnamese, 120)),
        include_str!("rank.vi.120.txt")
    );
}

#[test]
fn the_last_round_stands_beside_this_one() {
    let example = example_with_previous();
    assert_eq!(
        table(&example, &drawing(Language::English, 80)),
        include_str!("previous.en.80.txt")
    );
    assert_eq!(
        table(&example, &drawing(Language::Vietnamese, 80)),
        include_str!("previous.vi.80.txt")
    );
}

#[test]
fn a_ranking_in_json() {
    let drawing = drawing(Language::English, 80);
    let text = ranking(
        &example().results(),
        &Selection::default(),
        Format::Json,
        &drawing,
    );
    assert_eq!(text, include_str!("rank.en.json"));
}

#[test]
fn a_ranking_in_markdown() {
    let drawing = drawing(Language::Vietnamese, 80);
    let text = ranking(
        &example().results(),
        &Selection::default(),
        Format::Markdown,
        &drawing,
    );
    assert_eq!(text, include_str!("rank.vi.md"));
}

#[test]
fn the_paragraphs_of_an_announcement() {
    let example = example_with_previous();
    let text = |language| {
        brief(
            &example.results(),
            &Selection::default(),
            Format::Table,
            &drawing(language, 100),
        )
    };
    assert_eq!(
        text(Language::English).as_deref(),
        Some(include_str!("brief.en.txt"))
    );
    assert_eq!(
        text(Language::Vietnamese).as_deref(),
        Some(include_str!("brief.vi.txt"))
    );
}

#[test]
fn colour_adds_escapes_and_nothing_else() {
    let example = example();
    let plain = drawing(Language::English, 80);
    let coloured = Drawing {
        colour: true,
        ..plain
    };
    let text = table(&example, &coloured);
    assert!(text.contains(" \u{1b}[1;32mExcellent\u{1b}[0m  90 and above · 3 of 5\n"));
    assert!(text.contains("\u{1b}[36m████████████████████▌\u{1b}[0m   [2]\n"));
    let without_escapes: String = text
        .split('\u{1b}')
        .enumerate()
        .fold(String::new(), |text, (at, part)| {
            let shown = if at == 0 {
                part
            } else {
                part.split_once('m').map_or(part, |(_, shown)| shown)
            };
            text + shown
        });
    assert_eq!(without_escapes, table(&example, &plain));
}

#[test]
fn text_of_data_never_runs() {
    let mut example = example();
    example.round.agencies[0].name.vietnamese = "Sở\u{1b}]0;x\u{7} Nội\u{202e} vụ|<b>".to_owned();
    let selection = Selection::default();
    let written = |format| {
        ranking(
            &example.results(),
            &selection,
            format,
            &drawing(Language::English, 80),
        )
    };
    let table = written(Format::Table);
    assert!(table.contains("Sở␛]0;x␇ Nội<U+202E> vụ|<b>"));
    assert!(table.chars().all(|letter| letter == '\n' || !letter.is_control()));
    assert!(written(Format::Csv).contains("Sở␛]0;x␇ Nội<U+202E> vụ|<b>"));
    assert!(written(Format::Json).contains(r#""name": "Sở\u001b]0;x\u0007 Nội\u202e vụ|<b>""#));
    assert!(written(Format::Markdown).contains(r"| Sở␛\]0;x␇ Nội\<U+202E\> vụ\|\<b\> |"));
}

#[test]
fn criteria_that_are_not_official_say_so_in_every_output() {
    let mut example = example();
    example.round.frameworks[0].status = Status::Illustrative;
    let selection = Selection::default();
    let drawing = drawing(Language::English, 80);
    for (word, format) in Format::WORDS {
        let said = match format {
            Format::Json => "\"status\": \"illustrative\"",
            _ => "Illustrative criteria: not an official set",
        };
        let text = ranking(&example.results(), &selection, format, &drawing);
        assert!(text.contains(said), "{word} does not say it");
        if let Some(text) = brief(&example.results(), &selection, format, &drawing) {
            assert!(text.contains(said), "the brief in {word} does not say it");
        }
    }
}

#[test]
fn several_years_are_told_apart_in_every_format() {
    let mut example = example();
    let mut later = example.rankings[0].clone();
    example.rankings[0].year = Some(2023);
    later.year = Some(2024);
    example.rankings.push(later);
    let written = |format| {
        ranking(
            &example.results(),
            &Selection::default(),
            format,
            &drawing(Language::English, 80),
        )
    };
    assert!(written(Format::Table).contains("\nKhối sở, ban, ngành · 2023 — 5 agencies\n"));
    assert!(written(Format::Markdown).contains("\n## Khối sở, ban, ngành · 2024 — 5 agencies\n"));
    assert!(written(Format::Csv).contains("\n2024,SO,1,false,SNV,"));
    assert!(written(Format::CsvExcel).contains("\r\n2023;SO;1;;SNV;"));
    let block = "\"name\": \"Khối sở, ban, ngành\",\n      \"year\": 2023,\n      \"stage\": \"appraised\"";
    assert!(written(Format::Json).contains(block));
}

/// Names as they are found in registers, and some that are found in nightmares; the last is not assessed.
const NAMES: [&str; 9] = [
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố",
    "Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng",
    "Sở Y tế",
    "Ban Quản lý Dự án Đầu tư xây dựng các công trình giao thông và nông nghiệp, phát triển nông thôn tỉnh",
    "Sởnộivụcủamộttỉnhkhôngcódấucáchnàotrongtêncủamìnhcả",
    "█▌ ██████",
    "Ủy ban nhân dân xã Ia Mơ Nông",
    "行政改革推進本部事務局 東京都千代田区",
    "BQL KCN",
];

fn example_with_long_names() -> Example {
    let mut example = example_with_previous();
    for (agency, name) in example.round.agencies.iter_mut().zip(NAMES) {
        agency.name.vietnamese = name.to_owned();
    }
    example
}

/// What stands in the column of names, wrapped lines joined.
fn column_of_names(text: &str) -> String {
    let from_name = |line: &str| {
        let start = line.char_indices().nth(7).map_or(line.len(), |(at, _)| at);
        line[start..].split("  ").next().unwrap_or_default().to_owned()
    };
    text.lines().map(from_name).collect::<Vec<String>>().join(" ")
}

#[test]
fn no_line_is_wider_than_80_columns_and_every_agency_is_whole_at_any_width() {
    let example = example_with_long_names();
    for language in [Language::English, Language::Vietnamese] {
        for width in 30..=140 {
            let text = table(&example, &drawing(language, width));
            for line in text.lines().filter(|_| width >= 80) {
                assert!(line.width() <= width, "wider than {width}: {line}");
            }
            let names = column_of_names(&text);
            let joined = names.replace(' ', "");
            assert!(
                text.split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .contains(NAMES[8])
            );
            for name in &NAMES[..8] {
                // A word wider than its column is broken; all others stand whole.
                let found = names.contains(name) || joined.contains(&name.replace(' ', ""));
                assert!(found, "{name} is not whole at {width} columns:\n{text}");
            }
        }
    }
}
