//! One instance of every problem and a small round with findings, for the tests of words and formats.

mod data;
mod framework;

use crate::diagnostic::{Counted, Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::source::{Cell, Place, Sources};

/// A number from its text.
pub(crate) fn number(text: &str) -> Exact {
    Exact::from_decimal_text(text).expect("tests write numbers as the program reads them")
}

/// `C12` from column and row.
pub(crate) fn cell(column: u16, row: u32) -> Cell {
    Cell { column, row }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

/// Four findings in two languages' worth of places: of no file, of a file, and of two cells.
pub(crate) fn round() -> (Diagnostics, Sources) {
    let mut sources = Sources::default();
    let criteria = sources.add("tieuchi.toml", "[[criterion]]\nid = \"I.1\"\n  max = 5 \n");
    let data = sources.add(
        "thamdinh-loi.csv",
        "ma_don_vi;ma_tieu_chi;gia_tri;mau_so;minh_chung;ghi_chu\nSTC;I.1;5,25;;;\nQHC;II.1;96.246;98.000;;\n",
    );
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(Diagnostic::nowhere(Problem::NothingToDo { folder: text(".") }));
    diagnostics.push(Diagnostic::at(
        Place::file(data),
        Problem::InvisibleCharacters { cells: 3 },
    ));
    diagnostics.push(
        Diagnostic::at(
            Place::text(data, 64..68).in_cell(cell(3, 2)),
            Problem::AboveMaximum {
                value: number("5.25"),
                max: number("5"),
                step: Some(number("0.25")),
            },
        )
        .of_agency("STC", "Sở Tài chính")
        .of_criterion("I.1", "Chất lượng kế hoạch CCHC năm")
        .because_of(Place::text(criteria, 27..34)),
    );
    diagnostics.push(
        Diagnostic::at(
            Place::text(data, 81..87).in_cell(cell(3, 3)),
            Problem::AmbiguousNumber { text: text("96.246") },
        )
        .of_agency("QHC", "UBND quận Hải Châu")
        .of_criterion("II.1", "Tỷ lệ hồ sơ giải quyết đúng hạn"),
    );
    (diagnostics, sources)
}

/// Every problem, in the order of the codes, with the values of the catalogue.
pub(crate) fn problems() -> Vec<Problem> {
    [
        data::files(),
        data::who_and_what(),
        data::values(),
        framework::criteria(),
        results(),
    ]
    .concat()
}

fn results() -> Vec<Problem> {
    vec![
        Problem::PublishedDiffers { agencies: 4 },
        Problem::PublishedAgencies {
            missing: texts(["STP"]),
            extra: texts(["Sở Du lịch"]),
        },
        Problem::ChangedSince {
            name: text("thamdinh.csv"),
            manifest: text("ketqua.json"),
        },
        Problem::FewResponses {
            agency: text("HHV"),
            found: number("27"),
            needed: number("30"),
        },
        Problem::OffScale {
            text: text("6"),
            least: number("1"),
            most: number("5"),
        },
        Problem::FormsDiffer {
            agency: text("QST"),
            items: texts(["I.1", "II.3", "III.1"]),
        },
        Problem::OtherFramework {
            name: text("QST.xlsx"),
            made_for: text("VIDU-2023"),
            running: text("VIDU-2024"),
        },
        Problem::UnpacksTooLarge {
            name: text("QST.xlsx"),
            limit_mib: 64,
        },
        Problem::TooManyInside {
            name: text("QST.xlsx"),
            counted: Counted::Parts,
            limit: 2000,
        },
        Problem::TooManyInside {
            name: text("QST.xlsx"),
            counted: Counted::Rows,
            limit: 20_000,
        },
        Problem::TooManyInside {
            name: text("QST.xlsx"),
            counted: Counted::Columns,
            limit: 500,
        },
        Problem::TooManyForms {
            folder: text("bieumau-nop"),
            limit: 2000,
        },
        Problem::TargetExists {
            name: text("ketqua.xlsx"),
        },
        Problem::TargetOpen {
            name: text("ketqua.xlsx"),
            kept: text("ketqua.parindex-tmp.xlsx"),
        },
        Problem::NoPermission {
            name: text("ketqua.xlsx"),
        },
        Problem::DiskFull {
            name: text("ketqua.xlsx"),
        },
        Problem::PrintedCutOff,
        Problem::WriteFailed {
            name: text("ketqua.xlsx"),
            reason: text("broken pipe"),
        },
        Problem::TargetIsInput {
            name: text("thamdinh.csv"),
        },
    ]
}
