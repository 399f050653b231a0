//! Words of blank forms: what stands over their columns, how to answer, what comes up beside a cell.

use crate::language::starter::asked;
use crate::model::item::{Item, NotApplicable};
use crate::model::name::Language;

/// A column of a form. The headings are those that the reader of data files knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the headings are the documentation")]
pub enum FormColumn {
    Agency,
    Criterion,
    Name,
    Max,
    How,
    Value,
    Denominator,
    Evidence,
    Note,
    /// Which set of criteria the form was made for.
    Set,
}

/// From left to right.
pub const FORM_COLUMNS: [FormColumn; 10] = [
    FormColumn::Agency,
    FormColumn::Criterion,
    FormColumn::Name,
    FormColumn::Max,
    FormColumn::How,
    FormColumn::Value,
    FormColumn::Denominator,
    FormColumn::Evidence,
    FormColumn::Note,
    FormColumn::Set,
];

/// What stands over a column.
#[must_use]
pub fn heading(column: FormColumn, language: Language) -> &'static str {
    let (english, vietnamese) = match column {
        FormColumn::Agency => ("Agency", "Mã đơn vị"),
        FormColumn::Criterion => ("Criterion", "Mã tiêu chí"),
        FormColumn::Name => ("Criterion name", "Tên tiêu chí"),
        FormColumn::Max => ("Maximum", "Điểm tối đa"),
        FormColumn::How => ("How to answer", "Cách ghi"),
        FormColumn::Value => ("Value", "Giá trị"),
        FormColumn::Denominator => ("Denominator", "Mẫu số"),
        FormColumn::Evidence => ("Evidence", "Tài liệu kiểm chứng"),
        FormColumn::Note => ("Note", "Ghi chú"),
        FormColumn::Set => ("Criteria set", "Bộ tiêu chí"),
    };
    in_language(language, english, vietnamese)
}

/// The names of the two sheets of a form.
#[must_use]
pub fn sheets(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => ["Self-assessment", "How to fill in"],
        Language::Vietnamese => ["Tự đánh giá", "Hướng dẫn"],
    }
}

/// What is to be entered for an item, whether it may not apply, and what must be enclosed.
#[must_use]
pub fn how_to_answer(item: &Item, language: Language) -> String {
    let mut parts = vec![asked(&item.rule, &item.max, language)];
    if item.not_applicable != NotApplicable::No {
        parts.push(in_language(language, "KAD if not applicable", "KAD nếu không áp dụng").to_owned());
    }
    if let Some(evidence) = &item.evidence {
        let enclose = in_language(language, "enclose", "kèm");
        parts.push(format!("{enclose}: {evidence}"));
    }
    parts.join("\n")
}

/// What a spreadsheet says when a cell takes no such answer.
#[must_use]
pub fn refused(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => [
            "Not an answer to this criterion",
            "See the column \"How to answer\". Write 0 for none.",
        ],
        Language::Vietnamese => ["Chưa đúng cách ghi", "Xem cột \"Cách ghi\". Không có thì ghi 0."],
    }
}

/// How a form is filled in: what stands on its second sheet.
#[must_use]
pub fn instructions(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "Fill in the light yellow cells only: value, denominator, evidence, note. The other cells are locked, without a password.",
            "The column \"How to answer\" says what each criterion asks for.",
            "Write 0 for none and KAD for not applicable, where it says that it may be. Leave nothing blank: a blank cell counts as missing.",
            "Where two counts are asked for, the first goes into \"Value\" and the second into \"Denominator\"; do not work out the percentage.",
            "Several parts of a checklist are joined by +, such as a+c.",
            "Send the file back as it is: same sheet, same columns. One file an agency.",
        ],
        Language::Vietnamese => &[
            "Chỉ điền các ô màu vàng nhạt: giá trị, mẫu số, tài liệu kiểm chứng, ghi chú. Các ô khác đã khóa, không đặt mật khẩu.",
            "Cột \"Cách ghi\" cho biết mỗi tiêu chí cần ghi gì.",
            "Không có thì ghi 0; không áp dụng thì ghi KAD, nếu tiêu chí cho phép. Không để trống: ô trống là thiếu số liệu.",
            "Tiêu chí có hai số đếm: số thứ nhất ghi vào \"Giá trị\", số thứ hai ghi vào \"Mẫu số\"; không tự tính phần trăm.",
            "Nhiều mục của một danh mục nối với nhau bằng dấu +, ví dụ a+c.",
            "Gửi lại đúng tệp này: giữ nguyên trang tính và các cột. Mỗi cơ quan, đơn vị một tệp.",
        ],
    }
}

/// `huong-dan.md`: the instructions, who gets which file, and what to do with what comes back.
#[must_use]
pub fn guide(title: &str, files: &[(String, String, String)], language: Language) -> String {
    let steps = instructions(language).iter().zip(1..);
    let steps: String = steps
        .map(|(line, number)| format!("{number}. {line}\n"))
        .collect();
    let rows = files
        .iter()
        .map(|(code, name, file)| format!("| {code} | {name} | `{file}` |\n"));
    let rows: String = rows.collect();
    match language {
        Language::English => format!(
            "# {title}: forms\n\n{steps}\n## Who gets which file\n\n| code | agency | file |\n|---|---|---|\n{rows}\n\
             ## When they come back\n\nPut them into one folder, and run  parindex collect FOLDER -o tudanhgia.csv\n"
        ),
        Language::Vietnamese => format!(
            "# {title}: biểu mẫu tự đánh giá\n\n{steps}\n## Gửi tệp nào cho ai\n\n| mã | cơ quan, đơn vị | tệp |\n|---|---|---|\n{rows}\n\
             ## Khi nhận lại\n\nĐể các tệp vào một thư mục rồi chạy  parindex collect THƯ-MỤC -o tudanhgia.csv\n"
        ),
    }
}

/// What `parindex template` says at its end: `8 forms in bieumau`.
#[must_use]
pub fn written(forms: usize, folder: &str, language: Language) -> String {
    match language {
        Language::English if forms == 1 => format!("written to {folder}: 1 form, huong-dan.md"),
        Language::English => format!("written to {folder}: {forms} forms, huong-dan.md"),
        Language::Vietnamese => format!("đã ghi vào {folder}: {forms} biểu mẫu, huong-dan.md"),
    }
}

fn in_language(language: Language, english: &'static str, vietnamese: &'static str) -> &'static str {
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}
