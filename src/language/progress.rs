//! What a long run says while it lasts: `Reading answers 58 %`.

use crate::model::name::Language;
use crate::progress::{Standing, Work};

const MIB: u64 = 1 << 20;

/// What a run is busy with and how far it is; of a pipe, whose end nobody knows, how much has come.
#[must_use]
pub fn progress(standing: &Standing, language: Language) -> String {
    let work = work(standing.work, language);
    match (standing.percent(), standing.work) {
        (Some(percent), _) => format!("{work} {percent} %"),
        (None, Work::Opening | Work::Reading) => format!("{work} {} MiB", standing.done / MIB),
        (None, Work::Ranking | Work::Writing) => work.to_owned(),
    }
}

fn work(work: Work, language: Language) -> &'static str {
    match (work, language) {
        (Work::Opening, Language::English) => "Opening files",
        (Work::Opening, Language::Vietnamese) => "Đang mở tệp",
        (Work::Reading, Language::English) => "Reading answers",
        (Work::Reading, Language::Vietnamese) => "Đang đọc số liệu",
        (Work::Ranking, Language::English) => "Scoring and ranking",
        (Work::Ranking, Language::Vietnamese) => "Đang tính điểm, xếp hạng",
        (Work::Writing, Language::English) => "Writing the result",
        (Work::Writing, Language::Vietnamese) => "Đang ghi kết quả",
    }
}

#[cfg(test)]
mod tests {
    use crate::language::progress::progress;
    use crate::model::name::Language::{English, Vietnamese};
    use crate::progress::{Standing, Work};

    #[test]
    fn a_known_end_gives_percent_and_an_unknown_one_what_has_come() {
        let read = Standing {
            work: Work::Reading,
            done: 58,
            whole: Some(100),
        };
        assert_eq!(progress(&read, English), "Reading answers 58 %");
        assert_eq!(progress(&read, Vietnamese), "Đang đọc số liệu 58 %");
        let piped = Standing {
            work: Work::Opening,
            done: 12 << 20,
            whole: None,
        };
        assert_eq!(progress(&piped, English), "Opening files 12 MiB");
        let written = Standing {
            work: Work::Writing,
            done: 3,
            whole: None,
        };
        assert_eq!(progress(&written, Vietnamese), "Đang ghi kết quả");
    }
}
