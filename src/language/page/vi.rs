//! The page in Vietnamese.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::page::{Bands, Figure, Moves, PageWords, Two};
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
            Figure::Scores(Bands::None) => "Điểm".to_owned(),
            Figure::Scores(Bands::Tiers | Bands::TiersWithOthers) => "Điểm và xếp loại".to_owned(),
            Figure::Pairs(two) | Figure::Slope(two) => match two {
                Two::SelfAnd(ranked) => format!("Điểm tự đánh giá và điểm {}", stage(ranked)),
                Two::LastAndThis(Some(year)) => format!("Thay đổi so với năm {year}"),
                Two::LastAndThis(None) => "Thay đổi so với kỳ trước".to_owned(),
            },
            Figure::Areas => "Tỷ lệ điểm đạt được theo lĩnh vực (%)".to_owned(),
        }
    }

    fn how_to_read(&self, figure: Figure) -> String {
        match figure {
            Figure::Scores(Bands::None) => "Mỗi chấm là một đơn vị.".to_owned(),
            Figure::Scores(Bands::Tiers) => {
                "Mỗi chấm là một đơn vị, mỗi dải nền là khoảng điểm của một mức xếp loại.".to_owned()
            }
            Figure::Scores(Bands::TiersWithOthers) => {
                "Mỗi chấm là một đơn vị, mỗi dải nền là khoảng điểm của một mức xếp loại. Xếp loại ghi cạnh chấm là \
                 xếp loại khác với dải nền, do không đạt điều kiện hoặc vượt tỷ lệ khống chế."
                    .to_owned()
            }
            Figure::Pairs(two) => {
                let (before, after) = (self.before(two), self.after(two));
                format!("Vòng rỗng: {before}; chấm đặc: {after}. Nét đứt là giảm điểm.")
            }
            Figure::Slope(two) => {
                let (before, after) = (self.before(two), self.after(two));
                format!("Bên trái: {before}; bên phải: {after}. Nét đứt là giảm điểm.")
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

    fn before(&self, two: Two) -> String {
        match two {
            Two::SelfAnd(_) => "điểm tự đánh giá".to_owned(),
            Two::LastAndThis(Some(year)) => format!("điểm năm {year}"),
            Two::LastAndThis(None) => "điểm kỳ trước".to_owned(),
        }
    }

    fn after(&self, two: Two) -> String {
        match two {
            Two::SelfAnd(ranked) => format!("điểm {}", stage(ranked)),
            Two::LastAndThis(_) => "điểm kỳ này".to_owned(),
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

    fn other_losses(&self, criteria: usize, points: &str) -> String {
        let criteria = number::count(criteria, Language::Vietnamese);
        format!("và {criteria} tiêu chí khác, cộng lại {points} điểm")
    }

    fn made_by(&self) -> &'static str {
        "Tính và vẽ bằng parindex."
    }
}
