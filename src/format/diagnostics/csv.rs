//! One row a problem: what `check --format csv` prints, for a list that is worked off in a spreadsheet.

use crate::diagnostic::Diagnostics;
use crate::format::diagnostics::wire::{self, WireDiagnostic};
use crate::format::records::Records;
use crate::format::safe_text::{for_spreadsheet, for_terminal};
use crate::model::name::Language;
use crate::source::Sources;

const HEADINGS: [&str; 11] = [
    "code",
    "severity",
    "file",
    "line",
    "column",
    "cell",
    "agency",
    "criterion",
    "text",
    "message",
    "help",
];

/// All findings as RFC 4180 rows under a header, `,` between cells, LF at line ends.
#[must_use]
pub fn csv(diagnostics: &Diagnostics, sources: &Sources, language: Language) -> String {
    let mut rows = Records::with_commas();
    rows.push(HEADINGS);
    for diagnostic in wire::wire(diagnostics, sources, language) {
        rows.push(
            cells(&diagnostic)
                .iter()
                .map(|cell| for_terminal(&for_spreadsheet(cell)).into_owned()),
        );
    }
    rows.into_text()
}

fn cells(diagnostic: &WireDiagnostic) -> [String; 11] {
    let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    [
        diagnostic.code.to_owned(),
        diagnostic.severity.to_owned(),
        diagnostic.file.clone().unwrap_or_default(),
        number(diagnostic.line),
        number(diagnostic.column),
        diagnostic.cell.clone().unwrap_or_default(),
        diagnostic.agency.clone().unwrap_or_default(),
        diagnostic.criterion.clone().unwrap_or_default(),
        diagnostic.text.clone().unwrap_or_default(),
        diagnostic.message.clone(),
        diagnostic.help.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::examples::round;
    use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
    use crate::format::diagnostics::csv;
    use crate::model::name::Language;
    use crate::source::{Place, Sources};

    #[test]
    fn a_problem_is_a_row() {
        let (diagnostics, sources) = round();
        assert_eq!(
            csv(&diagnostics, &sources, Language::Vietnamese),
            r#"code,severity,file,line,column,cell,agency,criterion,text,message,help
E115,error,,,,,,,,"không có gì để đọc trong "".""","chuyển tới thư mục có parindex.toml, ghi rõ tệp dữ liệu và bộ tiêu chí (-c), hoặc bắt đầu bằng parindex init"
W220,warning,thamdinh-loi.csv,,,,,,,đã bỏ ký tự ẩn trong mã ở 3 ô,gõ lại các mã này trong tệp gốc để không còn cảnh báo
E305,error,thamdinh-loi.csv,2,9,C2,STC,I.1,"5,25","5,25 vượt quá điểm tối đa 5","nhập số từ 0 đến 5, bước 0,25"
E302,error,thamdinh-loi.csv,3,10,C3,QHC,II.1,96.246,"không rõ ""96.246"" là 96 phẩy 246 hay chín mươi sáu nghìn","thêm --decimal comma, hoặc ghi 96246"
"#
        );
    }

    #[test]
    fn a_formula_of_the_data_does_not_run() {
        let mut sources = Sources::default();
        let source = sources.add("a.csv", "=1+1");
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::at(
            Place::text(source, 0..4),
            Problem::NumberForm {
                text: "=1+1".to_owned(),
            },
        ));
        let rows = csv(&diagnostics, &sources, Language::English);
        assert_eq!(
            rows.lines().nth(1),
            Some(
                r#"E315,error,a.csv,1,1,,,,'=1+1,"number form not accepted: ""=1+1""","write a plain number, without e, inf or nan""#
            )
        );
    }
}
