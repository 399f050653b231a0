//! Every problem has words, and those of the catalogue are the catalogue's.

use crate::diagnostic::examples::{cell, problems};
use crate::diagnostic::{CODES, Expected, Problem};
use crate::language::problem::{ProblemText, text};
use crate::model::name::Language;

const LANGUAGES: [Language; 2] = [Language::English, Language::Vietnamese];

/// Code, Vietnamese and English title, Vietnamese and English help; a help is empty where the catalogue has none.
const CATALOGUE: &[[&str; 5]] = &[
    [
        "E101",
        "không có tệp \"tham-dinh.csv\"",
        "no such file: \"tham-dinh.csv\"",
        "trong thư mục có: thamdinh.csv, tudanhgia.csv",
        "this folder has: thamdinh.csv, tudanhgia.csv",
    ],
    [
        "E102",
        "tệp không có dòng dữ liệu nào",
        "the file has no data rows",
        "",
        "",
    ],
    [
        "E103",
        "tệp không phải Unicode, giống bảng mã TCVN3 (phông .VnTime)",
        "the file is not Unicode, it looks like TCVN3 (.VnTime fonts)",
        "chạy lại với --encoding tcvn3, hoặc lưu lại dạng CSV UTF-8",
        "run again with --encoding tcvn3, or save it as CSV UTF-8",
    ],
    [
        "E104",
        "tệp có ký tự NUL ở dòng 4, có thể là UTF-16 không có BOM",
        "NUL character on line 4, this may be UTF-16 without a BOM",
        "lưu lại dạng CSV UTF-8",
        "save it as CSV UTF-8",
    ],
    [
        "E105",
        "dấu ngoặc kép mở ở dòng 12 không có dấu đóng, phần còn lại của tệp (69 dòng) bị nuốt vào ô C12",
        "quote opened on line 12 is never closed, the rest of the file (69 lines) was swallowed into cell C12",
        "thêm dấu \" ở cuối ô C12",
        "close the quote at the end of cell C12",
    ],
    [
        "E106",
        "sau dấu ngoặc kép đóng còn \"x\"",
        "text \"x\" after the closing quote",
        "bỏ dấu ngoặc kép hoặc bỏ phần thừa",
        "remove the quotes or the extra text",
    ],
    [
        "E107",
        "dòng 13 có 7 ô, tiêu đề có 6, ô thừa: \"thừa\"",
        "line 13 has 7 cells, the header has 6, extra cell: \"thừa\"",
        "nếu số dùng dấu phẩy thập phân, ngăn cột bằng dấu chấm phẩy",
        "if numbers use a decimal comma, separate columns with semicolons",
    ],
    [
        "E108",
        "chỉ thấy một cột ở dòng tiêu đề",
        "only one column found in the header line",
        "thêm --delimiter",
        "add --delimiter",
    ],
    [
        "E109",
        "dòng 1 \"BẢNG TỔNG HỢP ĐIỂM\" không phải tiêu đề cột, tiêu đề có vẻ ở dòng 3",
        "line 1 \"BẢNG TỔNG HỢP ĐIỂM\" is not a header, the header seems to be on line 3",
        "xóa 2 dòng đầu hoặc thêm --header-row 3",
        "delete the first 2 lines or add --header-row 3",
    ],
    [
        "E110",
        "dòng 2 là dòng đánh số cột, không phải dữ liệu",
        "line 2 numbers the columns, it is not data",
        "xóa dòng 2",
        "delete line 2",
    ],
    [
        "E111",
        "ô C12 dài 2.103.441 ký tự, giới hạn 65.536",
        "cell C12 has 2103441 characters, the limit is 65536",
        "thường do thiếu dấu ngoặc kép đóng",
        "often a missing closing quote",
    ],
    [
        "E112",
        "\"thamdinh.csv\" thực ra là tệp Excel (.xlsx)",
        "\"thamdinh.csv\" is really an Excel file (.xlsx)",
        "đổi lại đuôi .xlsx, hoặc lưu dạng CSV UTF-8",
        "rename it to .xlsx, or save it as CSV UTF-8",
    ],
    [
        "E201",
        "thiếu cột bắt buộc: ma_tieu_chi, cột có trong tệp: ma_don_vi, noi_dung, gia_tri",
        "missing column: criterion (ma_tieu_chi), columns found: ma_don_vi, noi_dung, gia_tri",
        "đổi tên cột chứa mã tiêu chí thành ma_tieu_chi",
        "rename the column that holds criterion codes",
    ],
    [
        "E202",
        "cột C \"gia_tri\" và cột F \"value\" cùng nghĩa",
        "column C \"gia_tri\" and column F \"value\" mean the same",
        "chỉ giữ một cột",
        "keep one of them",
    ],
    [
        "W203",
        "bỏ qua cột G \"Người nhập\"",
        "column G \"Người nhập\" is ignored",
        "",
        "",
    ],
    [
        "E211",
        "không có cơ quan \"STCC\" trong donvi.csv",
        "no agency \"STCC\" in donvi.csv",
        "có phải STC (Sở Tài chính)?",
        "did you mean STC (Sở Tài chính)?",
    ],
    [
        "E212",
        "tên \"Phòng Nội vụ\" khớp 2 cơ quan",
        "the name \"Phòng Nội vụ\" fits 2 agencies",
        "dùng mã đơn vị",
        "use the agency code",
    ],
    [
        "E213",
        "QST thuộc khối QH theo donvi.csv, tệp ghi SO",
        "QST is in block QH in donvi.csv, this file says SO",
        "",
        "",
    ],
    [
        "E214",
        "không có tiêu chí \"I.9\", lĩnh vực I có I.1 đến I.3",
        "no criterion \"I.9\", area I has I.1 to I.3",
        "",
        "",
    ],
    [
        "E215",
        "mã 1.1 xuất hiện 2 lần cho STC và không có 1.10, có lẽ Excel đã đổi 1.10 thành 1.1",
        "code 1.1 appears twice for STC and 1.10 is missing, Excel probably turned 1.10 into 1.1",
        "định dạng cột mã là Văn bản, hoặc dùng biểu mẫu của parindex template",
        "format the code column as Text, or use the forms of parindex template",
    ],
    [
        "E216",
        "STC · I.1 có hai giá trị: 4,75 (dòng 12) và 4,5 (dòng 82)",
        "STC · I.1 has two values: 4.75 (line 12) and 4.5 (line 82)",
        "xóa một dòng",
        "delete one of the lines",
    ],
    [
        "W217",
        "dòng 82 trùng hệt dòng 12, đã bỏ qua",
        "line 82 repeats line 12 exactly, ignored",
        "",
        "",
    ],
    [
        "E218",
        "thiếu giá trị: STC · II.3",
        "missing value: STC · II.3",
        "ghi 0 nếu không có, ghi KAD nếu không áp dụng",
        "write 0 for none, KAD for not applicable",
    ],
    [
        "E219",
        "HHS có trạng thái \"không đánh giá\" nhưng có dữ liệu ở dòng 12",
        "HHS is marked \"not assessed\" but has data on line 12",
        "",
        "",
    ],
    [
        "E220",
        "mã \"SТC\" có chữ Т kiểu Nga (U+0422)",
        "code \"SТC\" contains a Cyrillic letter (U+0422)",
        "gõ lại STC",
        "type STC again",
    ],
    [
        "W220",
        "đã bỏ ký tự ẩn trong mã ở 3 ô",
        "removed invisible characters from codes in 3 cells",
        "",
        "",
    ],
    ["E301", "\"1O\" không phải số", "\"1O\" is not a number", "", ""],
    [
        "E302",
        "không rõ \"96.246\" là 96 phẩy 246 hay chín mươi sáu nghìn",
        "cannot tell whether \"96.246\" is ninety-six point two or ninety-six thousand",
        "thêm --decimal comma, hoặc ghi 96246",
        "add --decimal comma, or write 96246",
    ],
    [
        "E303",
        "tệp dùng lẫn hai dấu thập phân: \"4,75\" (ô C12) và \"90.25\" (ô C19)",
        "the file mixes two decimal marks: \"4,75\" (cell C12) and \"90.25\" (cell C19)",
        "sửa cho thống nhất một dấu",
        "use one mark throughout",
    ],
    [
        "E304",
        "ô C12 là lỗi Excel \"#REF!\"",
        "cell C12 is an Excel error \"#REF!\"",
        "sửa công thức trong tệp gốc",
        "fix the formula in the source workbook",
    ],
    [
        "E305",
        "5,25 vượt quá điểm tối đa 5",
        "5.25 is above the maximum 5",
        "nhập số từ 0 đến 5, bước 0,25",
        "enter a number from 0 to 5 in steps of 0.25",
    ],
    [
        "E306",
        "không nhận số âm: -1",
        "negative numbers are not accepted: -1",
        "điểm trừ nhập ở tiêu chí điểm trừ",
        "enter deductions under the penalty criterion",
    ],
    [
        "E307",
        "4,3 không theo bước 0,25",
        "4.3 is not a multiple of 0.25",
        "gần nhất: 4,25 hoặc 4,5",
        "nearest: 4.25 or 4.5",
    ],
    [
        "E308",
        "số đếm phải nguyên: 38,5",
        "a count must be whole: 38.5",
        "",
        "",
    ],
    [
        "E309",
        "41 nhiệm vụ hoàn thành lớn hơn 40 nhiệm vụ được giao",
        "numerator 41 is larger than denominator 40",
        "",
        "",
    ],
    [
        "E310",
        "mẫu số bằng 0",
        "the denominator is 0",
        "ghi KAD nếu không phát sinh và tiêu chí cho phép",
        "write KAD if nothing arose and the criterion allows it",
    ],
    [
        "E311",
        "902,5 không phải tỷ lệ phần trăm",
        "902.5 is not a percentage",
        "",
        "",
    ],
    [
        "W311",
        "0,9025 có phải là 90,25 %?",
        "is 0.9025 meant to be 90.25 %?",
        "",
        "",
    ],
    [
        "E312",
        "tiêu chí I.1 không cho phép \"không áp dụng\"",
        "criterion I.1 does not allow \"not applicable\"",
        "",
        "",
    ],
    [
        "E313",
        "phương án \"d\" không có, chọn a, b hoặc c",
        "no option \"d\", choose a, b or c",
        "",
        "",
    ],
    [
        "E314",
        "\"4-May\" là ngày tháng, có lẽ là 4/5 bị Excel đổi",
        "\"4-May\" is a date, probably 4/5 changed by Excel",
        "nhập tử số và mẫu số ở hai cột",
        "enter numerator and denominator in two columns",
    ],
    [
        "E315",
        "không nhận dạng số \"1e999\"",
        "number form not accepted: \"1e999\"",
        "ghi số thường, không dùng e, inf, nan",
        "write a plain number, without e, inf or nan",
    ],
    [
        "E316",
        "\"-\" không rõ là 0 hay không áp dụng",
        "\"-\" could mean 0 or not applicable",
        "ghi 0 hoặc KAD",
        "write 0 or KAD",
    ],
    [
        "E401",
        "tieuchi.toml:51:35: sai cú pháp sau \"0\"",
        "tieuchi.toml:51:35: syntax error after \"0\"",
        "trong tệp này số thập phân viết bằng dấu chấm: 0.25",
        "this file writes decimals with a dot: 0.25",
    ],
    [
        "E402",
        "mã \"I.1\" khai báo hai lần: dòng 47 và 55",
        "id \"I.1\" is declared twice: lines 47 and 55",
        "",
        "",
    ],
    [
        "E403",
        "không có khóa \"roundng\"",
        "unknown key \"roundng\"",
        "có phải \"rounding\"?",
        "did you mean \"rounding\"?",
    ],
    [
        "E404",
        "không có kiểu quy tắc \"option\"",
        "unknown rule type \"option\"",
        "có: points, ratio, bands, options, all-or-nothing, deduct, survey",
        "known: points, ratio, bands, options, all-or-nothing, deduct, survey",
    ],
    [
        "E405",
        "lĩnh vực I ghi max = 21 nhưng các tiêu chí cộng lại là 20 (I.1 5 + I.2 10 + I.3 5)",
        "area I says max = 21 but its criteria add up to 20 (I.1 5 + I.2 10 + I.3 5)",
        "",
        "",
    ],
    [
        "E406",
        "các bậc của II.1 không phủ từ 0",
        "the bands of II.1 do not start at 0",
        "thêm bậc { from = 0, points = 0 }",
        "add a band { from = 0, points = 0 }",
    ],
    [
        "E407",
        "phương án a được 12 điểm, vượt max = 10",
        "option a gives 12 points, above max = 10",
        "",
        "",
    ],
    [
        "E408",
        "nhóm \"Tốt\" (từ 95) phải thấp hơn \"Xuất sắc\" (từ 90)",
        "tier \"Tốt\" (from 95) must be below \"Xuất sắc\" (from 90)",
        "",
        "",
    ],
    [
        "E409",
        "điều kiện nhắc tới lĩnh vực \"IV\" không có",
        "a condition names area \"IV\", which does not exist",
        "",
        "",
    ],
    [
        "E410",
        "tệp dùng định dạng 99, bản này đọc được đến 1",
        "the file uses format 99, this version reads up to 1",
        "cập nhật parindex",
        "update parindex",
    ],
    [
        "E412",
        "\"0,5\" là chữ, cần số",
        "\"0,5\" is text, a number is needed",
        "viết 0.5 không có ngoặc kép",
        "write 0.5 without quotes",
    ],
    [
        "E413",
        "tệp lồng quá 32 mức",
        "the file nests deeper than 32 levels",
        "",
        "",
    ],
    [
        "E414",
        "max phải là số dương hữu hạn",
        "max must be a finite positive number",
        "",
        "",
    ],
    [
        "E501",
        "4 cơ quan lệch so với kết quả tính lại",
        "4 agencies differ from the recomputed result",
        "",
        "",
    ],
    [
        "E502",
        "bảng công bố thiếu STP, thừa \"Sở Du lịch\"",
        "the published table lacks STP and has an extra \"Sở Du lịch\"",
        "",
        "",
    ],
    [
        "E503",
        "thamdinh.csv đã đổi so với ketqua.json (sha256 khác)",
        "thamdinh.csv has changed since ketqua.json (different sha256)",
        "",
        "",
    ],
    [
        "W504",
        "HHV có 27 phiếu, cần từ 30",
        "HHV has 27 responses, 30 are needed",
        "",
        "",
    ],
    [
        "E505",
        "câu trả lời \"6\" ngoài thang 1–5",
        "answer \"6\" is outside the scale 1–5",
        "",
        "",
    ],
    [
        "E601",
        "hai tệp cùng của QST khác nhau ở 3 ô (I.1, II.3, III.1)",
        "two files for QST differ in 3 cells (I.1, II.3, III.1)",
        "giữ một tệp",
        "keep one file",
    ],
    [
        "E602",
        "QST.xlsx lập theo VIDU-2023, đang chạy VIDU-2024",
        "QST.xlsx was made for VIDU-2023, this run is VIDU-2024",
        "",
        "",
    ],
    [
        "E603",
        "QST.xlsx giải nén quá 64 MiB, không mở",
        "QST.xlsx unpacks to more than 64 MiB, not opened",
        "",
        "",
    ],
    [
        "E701",
        "ketqua.xlsx đã có",
        "ketqua.xlsx exists",
        "thêm --force để ghi đè",
        "add --force to overwrite",
    ],
    [
        "E702",
        "không ghi được ketqua.xlsx, tệp đang mở trong Excel",
        "cannot write ketqua.xlsx, it is open in Excel",
        "đóng tệp rồi chạy lại, bản mới nằm ở ketqua.parindex-tmp.xlsx",
        "close it and run again, the new file is ketqua.parindex-tmp.xlsx",
    ],
    [
        "E703",
        "không có quyền ghi vào thư mục này",
        "no permission to write in this folder",
        "",
        "",
    ],
    [
        "E704",
        "hết dung lượng đĩa, tệp cũ còn nguyên",
        "the disk is full, the old file is untouched",
        "",
        "",
    ],
];

#[test]
fn there_is_an_example_of_every_code() {
    let mut found: Vec<&str> = problems().iter().map(Problem::code).collect();
    let mut listed = CODES.to_vec();
    found.sort_unstable();
    found.dedup();
    listed.sort_unstable();
    assert_eq!(found, listed);
}

#[test]
fn the_texts_of_the_catalogue_are_kept() {
    for [code, title_vi, title_en, help_vi, help_en] in CATALOGUE {
        let problem = problems()
            .into_iter()
            .find(|problem| problem.code() == *code)
            .unwrap_or_else(|| panic!("no example of {code}"));
        let expected = [
            (Language::Vietnamese, title_vi, help_vi),
            (Language::English, title_en, help_en),
        ];
        for (language, title, help) in expected {
            let words = text(&problem, language);
            assert_eq!(words.title, *title, "{code}");
            assert!(
                help.is_empty() || words.help == *help,
                "{code}: {} is not {help}",
                words.help
            );
        }
    }
}

#[test]
fn every_problem_has_a_title_and_a_remedy_in_both_languages() {
    for problem in problems() {
        let [english, vietnamese] = LANGUAGES.map(|language| text(&problem, language));
        for words in [&english, &vietnamese] {
            assert_is_well_written(words);
        }
        assert_ne!(english.title, vietnamese.title);
        assert_ne!(english.help, vietnamese.help);
        assert_eq!(
            english.label.is_some(),
            vietnamese.label.is_some(),
            "{}",
            problem.code()
        );
        assert_eq!(
            english.why.is_some(),
            vietnamese.why.is_some(),
            "{}",
            problem.code()
        );
    }
}

fn assert_is_well_written(words: &ProblemText) {
    let lines = [
        Some(&words.title),
        words.label.as_ref(),
        words.why.as_ref(),
        Some(&words.help),
    ];
    for line in lines.into_iter().flatten() {
        assert!(!line.trim().is_empty(), "{words:?}");
        assert_eq!(line.trim(), line);
        assert!(!line.contains("  ") && !line.contains('\n'), "{line:?}");
        assert!(!line.ends_with('.'), "{line:?}");
    }
}

#[test]
fn one_is_not_said_as_many() {
    let title = |problem: &Problem| text(problem, Language::English).title;
    assert_eq!(
        title(&Problem::InvisibleCharacters { cells: 1 }),
        "removed invisible characters from codes in 1 cell"
    );
    assert_eq!(
        title(&Problem::PublishedDiffers { agencies: 1 }),
        "1 agency differs from the recomputed result"
    );
}

#[test]
fn too_few_cells_are_not_called_extra() {
    let problem = Problem::CellCount {
        line: 13,
        found: 5,
        expected: 6,
        extra: String::new(),
    };
    assert_eq!(
        text(&problem, Language::English).title,
        "line 13 has 5 cells, the header has 6"
    );
    assert_eq!(
        text(&problem, Language::Vietnamese).title,
        "dòng 13 có 5 ô, tiêu đề có 6"
    );
}

#[test]
fn a_grouping_comma_asks_for_decimal_dots() {
    let problem = Problem::AmbiguousNumber {
        text: "-1,250".to_owned(),
    };
    let words = text(&problem, Language::English);
    assert_eq!(
        words.title,
        "cannot tell whether the mark in \"-1,250\" is decimal"
    );
    let problem = Problem::AmbiguousNumber {
        text: "1,250".to_owned(),
    };
    let words = text(&problem, Language::English);
    assert_eq!(
        words.title,
        "cannot tell whether \"1,250\" is one point two or one thousand"
    );
    assert_eq!(words.help, "add --decimal dot, or write 1250");
}

#[test]
fn a_long_text_is_quoted_by_its_beginning() {
    let problem = Problem::SpreadsheetError {
        text: "#".repeat(1000),
        cell: cell(3, 12),
    };
    let title = text(&problem, Language::English).title;
    assert_eq!(
        title,
        format!("cell C12 is an Excel error \"{}…\"", "#".repeat(60))
    );
}

#[test]
fn several_parts_are_asked_for_as_a_list() {
    let problem = Problem::UnknownOption {
        text: "d".to_owned(),
        expected: Expected::SomeOf(["a", "b", "c"].map(str::to_owned).to_vec()),
    };
    assert_eq!(
        text(&problem, Language::English).title,
        "no option \"d\", choose some of a, b and c, joined by +"
    );
    assert_eq!(
        text(&problem, Language::Vietnamese).help,
        "ghi một số trong a, b và c, nối bằng dấu +"
    );
}
