//! Rows aligned under each other by their width on screen.
//!
//! The table package has no cell that spans columns, and hands out one list of lines for all rows. So it
//! is told to draw a line between rows of a character that no cell can hold: there a row ends, however many
//! lines its name takes, and the heading of a tier may be put in.

use comfy_table::{CellAlignment, ColumnConstraint, LineStyle, Table, TableStyle, Width};

use crate::format::terminal::layout::Extent;
use crate::view::ColumnKind;

/// Control characters of cells were made visible before they came here.
const ROW_END: char = '\u{1}';
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill(ROW_END))
    .row_separator(LineStyle::none().fill(ROW_END));

/// The lines of the headings, then those of each row; columns of width 0 are left out.
pub(super) fn align(
    headings: &[String],
    rows: &[Vec<String>],
    columns: &[Extent],
    widths: &[usize],
) -> Vec<Vec<String>> {
    let mut table = Table::new();
    table.load_style(STYLE).set_header(headings).add_rows(rows);
    for ((column, extent), width) in table.column_iter_mut().zip(columns).zip(widths) {
        let (before, after) = (narrow(extent.padding.0), narrow(extent.padding.1));
        let whole = Width::Fixed(narrow(*width).saturating_add(before).saturating_add(after));
        column.set_padding((before, after)).set_constraint(match width {
            0 => ColumnConstraint::Hidden,
            _ => ColumnConstraint::Absolute(whole),
        });
        column.set_cell_alignment(alignment(extent.kind));
    }
    let mut aligned = vec![Vec::new()];
    for line in table.lines() {
        if line.starts_with(ROW_END) {
            aligned.push(Vec::new());
        } else if let Some(row) = aligned.last_mut() {
            row.push(line.trim_end().to_owned());
        }
    }
    aligned
}

fn alignment(kind: ColumnKind) -> CellAlignment {
    match kind {
        ColumnKind::Rank | ColumnKind::Number => CellAlignment::Right,
        ColumnKind::Name | ColumnKind::Word | ColumnKind::Bar | ColumnKind::Notes => CellAlignment::Left,
    }
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::align;
    use crate::format::terminal::layout::Extent;
    use crate::view::ColumnKind;

    #[test]
    fn names_go_on_below_and_numbers_end_under_each_other() {
        let columns = [
            Extent::new(ColumnKind::Name, (1, 0), "Agency", [].into_iter()),
            Extent::new(ColumnKind::Number, (2, 0), "Self", [].into_iter()),
        ];
        let texts = |row: [&str; 2]| row.map(str::to_owned).to_vec();
        let rows = [
            texts(["Sở Tài nguyên và Môi trường", "93.11"]),
            texts(["Sở Y tế", "101.02"]),
        ];

        let aligned = align(&texts(["Agency", "Self"]), &rows, &columns, &[16, 6]);

        assert_eq!(
            aligned,
            [
                vec![" Agency              Self"],
                vec![" Sở Tài nguyên và   93.11", " Môi trường"],
                vec![" Sở Y tế           101.02"],
            ]
        );
    }

    #[test]
    fn a_column_of_no_width_is_left_out() {
        let bar = Extent::new(ColumnKind::Bar, (2, 0), "", [].into_iter());
        let name = Extent::new(ColumnKind::Name, (0, 0), "Agency", [].into_iter());
        let texts = |row: [&str; 2]| row.map(str::to_owned).to_vec();
        let rows = [texts(["Sở Y tế", "██"])];

        let aligned = align(&texts(["Agency", ""]), &rows, &[name, bar], &[8, 0]);

        assert_eq!(aligned, [["Agency"], ["Sở Y tế"]]);
    }
}
