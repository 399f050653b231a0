//! The same answer twice.

use crate::diagnostic::{Diagnostics, Given, Problem};
use crate::exact::Exact;
use crate::input::answers::tests::{agencies, only_problems, read_text};
use crate::input::answers::{EditionsBuilder, Names, read};
use crate::input::csv::test_table;
use crate::input::request::TableOptions;
use crate::input::sample;
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::source::{Place, Sources};

#[test]
fn the_same_row_twice_is_a_warning_and_the_first_stands() {
    let read = read_text("agency;code;value;note\nSNV;I.1;4,75;một\nSTC;I.1;5;\nSNV;I.1;4,750;hai\n");
    let repeated = Problem::RepeatedRow {
        line: 4,
        first_line: 2,
    };
    assert_eq!(read.problems, [repeated]);
    let (_, _, answer) = read.editions[0].stages[0]
        .answers
        .iter()
        .next()
        .expect("an answer");
    let note = answer.remarks.as_ref().and_then(|remarks| remarks.note.as_ref());
    assert_eq!(note.map(|note| note.text.as_str()), Some("một"));
}

#[test]
fn two_values_of_one_answer_are_refused_with_both_lines() {
    let two = Problem::TwoValues {
        agency: "SNV".to_owned(),
        criterion: "II.1".to_owned(),
        first: Box::new((share(96_246, 98_000), 2)),
        second: Box::new((share(96_247, 98_000), 3)),
    };
    // The first waits for the comma of the last, and is still the first.
    let text = "agency;code;value;mau_so\nSNV;II.1;96.246;98000\nSNV;II.1;96247;98000\nSNV;I.1;4,5;\n";
    assert_eq!(only_problems(text), [two]);
}

#[test]
fn a_code_that_excel_shortened_is_told_from_a_repeated_row() {
    let mut sources = Sources::default();
    let mut framework = sample::framework(&mut sources);
    for (at, code) in [(0, "1.1"), (10, "1.10")] {
        code.clone_into(&mut framework.items[at].id);
    }
    code_of_criterion(&mut framework, 0, 0, "1.1");
    code_of_criterion(&mut framework, 3, 2, "1.10");
    let frameworks = [framework];
    let source = sources.add("tudanhgia.csv", "agency;code;value\nSTC;1.1;5\nSTC;1.1;3\n");
    let agencies = agencies(Place::file(source));
    let table = test_table(&sources, source);
    let names = Names::new(&sources, &frameworks, &agencies, None);
    let mut editions = EditionsBuilder::new(&frameworks, &agencies);
    let mut problems = Diagnostics::default();
    let options = TableOptions::default();
    read(
        &table,
        Stage::SelfAssessed,
        &names,
        &options,
        &mut editions,
        &mut problems,
    );

    let found: Vec<&Problem> = problems.iter().map(|each| &each.problem).collect();
    let shortened = Problem::ShortenedCode {
        code: "1.1".to_owned(),
        agency: "STC".to_owned(),
        lost: "1.10".to_owned(),
    };
    assert_eq!(found, [&shortened]);
}

fn code_of_criterion(framework: &mut Framework, area: usize, at: usize, code: &str) {
    code.clone_into(&mut framework.areas[area].criteria[at].id);
}

fn share(of: i64, per: i64) -> Given {
    Given::Share(Exact::from(of), Exact::from(per))
}
