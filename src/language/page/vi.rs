//! The page in Vietnamese.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::page::{Figure, Moves, PageWords};
use crate::language::{number, words};
use crate::model::answer::Stage;
use crate::model::name::Language;

pub(super) struct Vietnamese;

fn stage(stage: Stage) -> String {
    words(Language::Vietnamese).stage(stage).to_lowercase()
}

impl PageWords for Vietnamese {
    fn block(&self, name: &str, year: Option<i32>) -> String {
        year.map_or_else(|| name.to_owned(), |year| format!("{name} · năm {year}"))
    }

    fn contents(&self) -> &'static str {
        "Nội dung"
    }

    fn notes(&self) -> &'static str {
        "Ghi chú"
    }

    fn how_to_sort(&self) -> &'static str {
        "Bấm vào tên cột để sắp xếp bảng theo cột đó."
    }

    fn not_assessed(&self, names: &[&str]) -> String {
        format!("Không đánh giá: {}.", names.join(", "))
    }

    fn figure(&self, figure: Figure) -> String {
        match figure {
            Figure::Scores => "Điểm và xếp loại".to_owned(),
            Figure::SelfBeside(ranked) => format!("Điểm tự đánh giá và điểm {}", stage(ranked)),
            Figure::Areas => "Tỷ lệ điểm đạt được theo lĩnh vực (%)".to_owned(),
            Figure::Change(Some(year)) | Figure::Slope(Some(year)) => format!("Thay đổi so với năm {year}"),
            Figure::Change(None) | Figure::Slope(None) => "Thay đổi so với kỳ trước".to_owned(),
        }
    }

    fn how_to_read(&self, figure: Figure) -> String {
        match figure {
            Figure::Scores => {
                "Mỗi chấm là một đơn vị, mỗi dải nền là khoảng điểm của một mức xếp loại. Xếp loại \
                               ghi cạnh điểm là xếp loại khác với dải nền, do không đạt điều kiện."
                    .to_owned()
            }
            Figure::SelfBeside(_) | Figure::Change(_) => {
                format!(
                    "Vòng rỗng: {}; chấm đặc: {}. Nét đứt là giảm điểm.",
                    self.before(figure),
                    self.after(figure)
                )
            }
            Figure::Slope(_) => {
                format!(
                    "Bên trái: {}; bên phải: {}. Nét đứt là giảm điểm.",
                    self.before(figure),
                    self.after(figure)
                )
            }
            Figure::Areas => "Ô càng đậm thì tỷ lệ càng cao; dấu – là không áp dụng.".to_owned(),
        }
    }

    fn moves(&self, moves: Moves) -> String {
        let Moves { up, down, same, new } = moves;
        let new = match new {
            0 => String::new(),
            new => format!(", {new} đơn vị không có điểm trước đó"),
        };
        format!("{up} tăng, {down} giảm, {same} giữ nguyên{new}. Số liệu có trong bảng ở trên.")
    }

    fn shares_in_table(&self) -> &'static str {
        "Số liệu có trong bảng ở dưới."
    }

    fn before(&self, figure: Figure) -> String {
        match figure {
            Figure::Change(Some(year)) | Figure::Slope(Some(year)) => format!("điểm năm {year}"),
            Figure::Change(None) | Figure::Slope(None) => "điểm kỳ trước".to_owned(),
            Figure::Scores | Figure::SelfBeside(_) | Figure::Areas => "điểm tự đánh giá".to_owned(),
        }
    }

    fn after(&self, figure: Figure) -> String {
        match figure {
            Figure::SelfBeside(ranked) => format!("điểm {}", stage(ranked)),
            Figure::Scores | Figure::Areas | Figure::Change(_) | Figure::Slope(_) => "điểm kỳ này".to_owned(),
        }
    }

    fn mean(&self, mean: Decimal) -> String {
        format!("trung bình {}", number::decimal(mean, Language::Vietnamese))
    }

    fn numbers(&self) -> &'static str {
        "Số liệu của hình"
    }

    fn area_key(&self) -> &'static str {
        "Lĩnh vực"
    }

    fn profiles(&self) -> &'static str {
        "Từng cơ quan, đơn vị"
    }

    fn place(&self, rank: Option<(u32, bool)>, of: usize) -> String {
        match rank {
            Some((rank, tied)) => {
                let of = number::count(of, Language::Vietnamese);
                format!("{}hạng {rank}/{of}", if tied { "đồng " } else { "" })
            }
            None => "không xếp hạng".to_owned(),
        }
    }

    fn losses(&self) -> &'static str {
        "Các tiêu chí mất điểm, mất nhiều nhất đứng trước"
    }

    fn lost(&self, of_scale: Option<&Exact>) -> String {
        match of_scale {
            Some(scale) => format!("Mất (thang điểm {})", number::exact(scale, Language::Vietnamese)),
            None => "Mất".to_owned(),
        }
    }

    fn nothing_lost(&self) -> &'static str {
        "Không mất điểm ở tiêu chí nào."
    }

    fn other_losses(&self, criteria: usize, points: &Exact) -> String {
        let criteria = number::count(criteria, Language::Vietnamese);
        let points = number::exact(points, Language::Vietnamese);
        format!("và {criteria} tiêu chí khác, cộng lại {points} điểm")
    }

    fn made_by(&self) -> &'static str {
        "Tính và vẽ bằng parindex từ các tệp của đợt đánh giá."
    }
}
