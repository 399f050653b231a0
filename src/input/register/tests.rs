//! Registers beside the agencies and the problems that are read from them.

use crate::diagnostic::{Column, Diagnostics, Problem};
use crate::input::csv::test_table;
use crate::input::register::{from_data, read};
use crate::input::request::TableOptions;
use crate::input::sample;
use crate::model::agency::{Agency, Standing};
use crate::source::Sources;

fn registered(text: &str) -> (Vec<Agency>, Vec<Problem>) {
    let mut sources = Sources::default();
    let frameworks = [sample::framework(&mut sources)];
    let mut problems = Diagnostics::default();
    let source = sources.add("bang.csv", text);
    let table = test_table(&sources, source);
    let agencies = read(&table, &sources, &frameworks, &mut problems);
    (
        agencies,
        problems.iter().map(|each| each.problem.clone()).collect(),
    )
}

fn shown(agency: &Agency) -> (&str, &str, usize, Standing) {
    (
        &agency.code,
        &agency.name.vietnamese,
        agency.block,
        agency.standing,
    )
}

#[test]
fn an_agency_has_its_code_name_block_and_standing() {
    let (agencies, problems) = registered(
        "Mã đơn vị;Tên cơ quan;Khối;Trạng thái\n\
         SNV;Sở Nội vụ;SO;\nHHV;UBND huyện Hòa Vang;Khối UBND quận, huyện;Không xếp hạng\nHHS;;qh;exempt\n",
    );
    assert_eq!(problems, []);
    assert_eq!(
        agencies.iter().map(shown).collect::<Vec<_>>(),
        [
            ("SNV", "Sở Nội vụ", 0, Standing::Assessed),
            ("HHV", "UBND huyện Hòa Vang", 1, Standing::Unranked),
            ("HHS", "HHS", 1, Standing::NotAssessed),
        ]
    );
}

#[test]
fn exemptions_name_items_or_everything_below_an_area() {
    let (agencies, problems) =
        registered("agency;block;exempt_from;aliases\nSNV;SO;I.2 | III;Nội vụ|SNV cũ\nSTC;SO;I.9;\n");
    let items: Vec<usize> = agencies[0].exempt_from.iter().map(|item| item.0).collect();
    assert_eq!(items, [1, 6, 7]);
    assert_eq!(agencies[0].aliases, ["Nội vụ", "SNV cũ"]);
    let unknown = Problem::UnknownCriterion {
        text: "I.9".to_owned(),
        area: Some(("I".to_owned(), "I.1".to_owned(), "I.3".to_owned())),
        suggestion: None,
    };
    assert_eq!(problems, [unknown]);
}

#[test]
fn faults_of_the_register_are_named_all_at_once() {
    let (agencies, problems) =
        registered("agency;block;status\nSNV;SO;\nsnv;SO;\n;SO;\nSTC;XA;\nSYT;;\nS\u{422}P;SO;vắng\n");
    assert_eq!(agencies.len(), 4);
    assert_eq!(
        problems,
        [
            Problem::RepeatedAgency {
                code: "snv".to_owned(),
                first_line: 2
            },
            Problem::EmptyCell {
                column: Column::Agency
            },
            Problem::UnknownBlock {
                text: "XA".to_owned(),
                known: vec!["SO".to_owned(), "QH".to_owned()]
            },
            Problem::EmptyCell {
                column: Column::Block
            },
            Problem::LookAlikeLetter {
                text: "S\u{422}P".to_owned(),
                letter: '\u{422}',
                suggestion: Some("STP".to_owned())
            },
            Problem::UnknownWord {
                column: Column::Status,
                text: "vắng".to_owned(),
                known: [
                    "assessed",
                    "danh_gia",
                    "exempt",
                    "khong_danh_gia",
                    "unranked",
                    "khong_xep_hang"
                ]
                .map(str::to_owned)
                .to_vec()
            },
        ]
    );
}

#[test]
fn invisible_characters_in_codes_are_removed_and_counted() {
    let (agencies, problems) = registered("agency;block\nS\u{200B}NV;SO\n\u{FEFF}STC;SO\nSYT;SO\n");
    assert_eq!(agencies[0].code, "SNV");
    assert_eq!(problems, [Problem::InvisibleCharacters { cells: 2 }]);
}

#[test]
fn without_a_block_column_the_table_is_refused_where_there_are_several() {
    let (_, problems) = registered("agency;name\nSNV;Sở Nội vụ\n");
    let missing = Problem::MissingColumn {
        column: Column::Block,
        found: vec!["agency".to_owned(), "name".to_owned()],
    };
    assert_eq!(problems, [missing]);
}

#[test]
fn without_a_register_the_agencies_are_those_of_the_data() {
    let mut sources = Sources::default();
    let framework = sample::single_block(&mut sources);
    let source = sources.add(
        "bang.csv",
        "agency;name;code;value\nSNV;Sở Nội vụ;I.1;5\nsnv;;I.3;x\nSTC;;I.1;4\n",
    );
    let table = test_table(&sources, source);
    let mut problems = Diagnostics::default();
    let agencies = from_data(&[table], &framework, &TableOptions::default(), &mut problems);
    let names: Vec<_> = agencies
        .iter()
        .map(|agency| (&*agency.code, &*agency.name.vietnamese))
        .collect();
    assert_eq!(names, [("SNV", "Sở Nội vụ"), ("STC", "STC")]);
    assert!(problems.is_empty());
}
