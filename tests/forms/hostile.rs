//! Whatever comes back, the program does not stop: it reads it or says what is wrong.

use parindex::analysis::survey::{Settings, survey};
use parindex::format::{Dialect, answers};
use parindex::input::request::Request;
use parindex::input::responses::{AskedColumns, AskedQuestions};
use parindex::{open_forms, open_responses};
use proptest::prelude::*;

use crate::support::Folder;

/// Cells that mean something to one reader or another.
const CELLS: [&str; 22] = [
    "",
    "STC",
    "SYT",
    "HHS",
    "I",
    "I.1",
    "I.2",
    "III.1",
    "5",
    "6",
    "4,75",
    "96.246",
    "KAD",
    "Rất hài lòng",
    "#REF!",
    "-",
    "=1+1",
    "\"",
    "a;b",
    "NHO-2024 (1)",
    "NHO-2023 (99999999999)",
    "é\u{301}\u{200b}",
];
const HEADINGS: [&str; 8] = [
    "ma_don_vi",
    "ma_tieu_chi",
    "gia_tri",
    "mau_so",
    "bo_tieu_chi",
    "nhom",
    "cau_1",
    "",
];

fn request() -> Request {
    Request {
        inputs: vec!["tests/problems/base".into()],
        ..Request::default()
    }
}

/// A table of such cells, some of its rows too short or too long.
fn table() -> impl Strategy<Value = String> {
    let heading = prop::sample::subsequence(HEADINGS.to_vec(), 2..=HEADINGS.len());
    let row = prop::collection::vec(prop::sample::select(CELLS.to_vec()), 1..9);
    (heading, prop::collection::vec(row, 0..12)).prop_map(|(heading, rows)| {
        let lines = std::iter::once(heading).chain(rows);
        lines.map(|cells| cells.join(";") + "\n").collect()
    })
}

proptest! {
    #[test]
    fn any_table_is_collected_or_refused(one in table(), other in table()) {
        let folder = Folder::new().with("a.csv", one).with("b.csv", other);
        let prepared = open_forms(folder.path(), &request());
        if let Some(collection) = &prepared.read {
            prop_assert!(answers(&collection.round, Dialect::Plain).starts_with("agency,criterion,"));
        }
    }

    #[test]
    fn any_table_is_counted_or_refused(text in table(), columns in prop::option::of(prop::sample::select(HEADINGS.to_vec()))) {
        let folder = Folder::new().with("phieu.csv", text);
        let asked = AskedColumns {
            questions: columns
                .iter()
                .map(|heading| AskedQuestions {
                    code: "III.1".to_owned(),
                    columns: vec![((*heading).to_owned(), "cau_1".to_owned())],
                })
                .collect(),
            ..AskedColumns::default()
        };
        let prepared = open_responses(&folder.path().join("phieu.csv"), &asked, &request());
        if let Some((round, responses)) = &prepared.read {
            let settings = Settings { satisfied: 4..=5, decimals: 2 };
            for share in survey(round, responses, settings).shares {
                let valid = share.tally.valid();
                prop_assert_eq!(share.percent.is_some(), valid > 0);
                prop_assert!(share.tally.responses <= share.tally.questionnaires && share.tally.responses <= valid);
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_as_a_form(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let folder = Folder::new().with("a.csv", &bytes).with("b.xlsx", &bytes);
        let prepared = open_forms(folder.path(), &request());
        prop_assert!(prepared.problems.has_errors());
    }
}
