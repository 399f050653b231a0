//! A form as a plain table, as Excel in Vietnam opens it.
//!
//! ```text
//! Mã đơn vị;Mã tiêu chí;Tên tiêu chí;Điểm tối đa;Cách ghi;Giá trị;Mẫu số;Tài liệu kiểm chứng;Ghi chú;Bộ tiêu chí
//! STC;I.1;Chất lượng kế hoạch CCHC năm;5;số điểm, tối đa 5, bước 0,25;;;;;VIDU-2024 (1)
//! ```

use crate::format::records::Records;
use crate::format::safe_text::for_spreadsheet;
use crate::language::form::{FORM_COLUMNS, FormColumn, heading};
use crate::language::number::exact;
use crate::model::collection::marker;
use crate::view::{Form, FormRow};

/// With a byte order mark, which says UTF-8.
pub(super) fn write(form: &Form<'_>) -> String {
    let mut records = Records::for_excel();
    records.push(FORM_COLUMNS.map(|column| heading(column, form.language)));
    for row in &form.rows {
        records.push(FORM_COLUMNS.map(|column| one_line(&cell(form, row, column))));
    }
    "\u{feff}".to_owned() + &records.into_text()
}

fn cell(form: &Form<'_>, row: &FormRow<'_>, column: FormColumn) -> String {
    match column {
        FormColumn::Agency => form.agency.code.clone(),
        FormColumn::Criterion => row.code.to_owned(),
        FormColumn::Name => row.name.to_owned(),
        FormColumn::Max => exact(&row.max, form.language),
        FormColumn::How => row
            .asked
            .as_ref()
            .map(|asked| asked.how.clone())
            .unwrap_or_default(),
        FormColumn::Value | FormColumn::Denominator | FormColumn::Evidence | FormColumn::Note => {
            String::new()
        }
        FormColumn::Set => marker(&form.framework.id),
    }
}

fn one_line(text: &str) -> String {
    for_spreadsheet(&text.replace(['\r', '\n'], "; ")).into_owned()
}
