//! The problems in Vietnamese.

use crate::diagnostic::{Counted, Expected, Given, Legacy, Problem};
use crate::exact::Exact;
use crate::language::list::quoted;
use crate::language::problem::ambiguity::Ambiguity;
use crate::language::problem::foreign;
use crate::language::problem::{ProblemText, ending, stage, stages, years};
use crate::language::{column, expected, list, number, spelled};
use crate::model::name::Language;

const VIETNAMESE: Language = Language::Vietnamese;

/// The words of a problem, in the order of the codes.
pub(super) fn text(problem: &Problem) -> ProblemText {
    match problem {
        // E1xx: files and structure
        Problem::NoSuchFile { name, folder_has } => ProblemText::new(
            format!("không có tệp {}", quoted(name)),
            if folder_has.is_empty() {
                "kiểm tra lại tên tệp và thư mục".to_owned()
            } else {
                format!("trong thư mục có: {}", folder_has.join(", "))
            },
        ),
        Problem::NoDataRows => ProblemText::new(
            "tệp không có dòng dữ liệu nào",
            "thêm dưới dòng tiêu đề mỗi cơ quan, mỗi tiêu chí một dòng",
        ),
        Problem::NotUnicode { looks_like, heading } => not_unicode(*looks_like, heading),
        Problem::NulCharacter { line } => ProblemText::new(
            format!("tệp có ký tự NUL ở dòng {line}, có thể là UTF-16 không có BOM"),
            "lưu lại dạng CSV UTF-8",
        ),
        Problem::UnclosedQuote {
            line,
            swallowed_lines,
            cell,
        } => ProblemText::new(
            format!(
                "dấu ngoặc kép mở ở dòng {line} không có dấu đóng, phần còn lại của tệp ({} dòng) bị nuốt vào ô {cell}",
                count(*swallowed_lines),
            ),
            format!("thêm dấu \" ở cuối ô {cell}"),
        ),
        Problem::TextAfterQuote { text } => ProblemText::new(
            format!("sau dấu ngoặc kép đóng còn {}", quoted(text)),
            "bỏ dấu ngoặc kép hoặc bỏ phần thừa",
        ),
        Problem::QuoteInside { text } => ProblemText::new(
            format!("dấu ngoặc kép nằm giữa ô không mở bằng ngoặc kép: {}", quoted(text)),
            "bao cả ô bằng ngoặc kép và viết đôi dấu bên trong, hoặc bỏ dấu đó",
        ),
        Problem::CellCount {
            line,
            found,
            expected,
            extra,
        } => {
            if found > expected {
                let title = format!("dòng {line} có {found} ô, tiêu đề có {expected}");
                ProblemText::new(
                    match extra.as_str() {
                        "" => title,
                        extra => format!("{title}, ô thừa: {}", quoted(extra)),
                    },
                    "nếu số dùng dấu phẩy thập phân, ngăn cột bằng dấu chấm phẩy",
                )
            } else {
                ProblemText::new(
                    format!("dòng {line} có {found} ô, tiêu đề có {expected}"),
                    "thêm các ô còn thiếu; ô trống cũng cần dấu ngăn cột",
                )
            }
        }
        Problem::OneColumn => ProblemText::new("chỉ thấy một cột ở dòng tiêu đề", "thêm --delimiter")
            .why("các tiêu đề không được ngăn bằng dấu phẩy, dấu chấm phẩy hay tab"),
        Problem::NotAHeader {
            line,
            text,
            header_line: Some(header),
        } => ProblemText::new(
            format!(
                "dòng {line} {} không phải tiêu đề cột, tiêu đề có vẻ ở dòng {header}",
                quoted(text)
            ),
            format!(
                "xóa {} dòng đầu hoặc thêm --header-row {header}",
                header.saturating_sub(1)
            ),
        ),
        Problem::NotAHeader {
            line,
            text,
            header_line: None,
        } => ProblemText::new(
            format!("dòng {line} {} không phải tiêu đề cột", quoted(text)),
            "đặt tiêu đề cột ở dòng đầu, hoặc chỉ dòng tiêu đề bằng --header-row",
        ),
        Problem::NumberingRow { line } => ProblemText::new(
            format!("dòng {line} là dòng đánh số cột, không phải dữ liệu"),
            format!("xóa dòng {line}"),
        ),
        Problem::CellTooLong { cell, length, limit } => ProblemText::new(
            format!(
                "ô {cell} dài {} ký tự, giới hạn {}",
                count(*length),
                count(*limit)
            ),
            "thường do thiếu dấu ngoặc kép đóng",
        ),
        Problem::RenamedWorkbook { name, really } => {
            let ending = ending(really);
            ProblemText::new(
                format!("{} thực ra là {} ({ending})", quoted(name), workbook(&ending)),
                format!("đổi lại đuôi {ending}, hoặc lưu dạng CSV UTF-8"),
            )
        }
        Problem::Unreadable { name, reason } => ProblemText::new(
            format!("không đọc được {}", quoted(name)),
            match reason.as_str() {
                foreign::IS_A_FOLDER => "ghi tên một tệp trong thư mục đó",
                foreign::IS_READ => "chỉ dùng - một lần, số liệu khác ghi tên tệp",
                _ => "đóng tệp trong chương trình khác và kiểm tra quyền đọc tệp",
            },
        )
        .why(foreign::vietnamese(reason)),
        Problem::FileTooLarge { name, limit_mib } => ProblemText::new(
            format!("{} lớn hơn {limit_mib} MiB", quoted(name)),
            "chia thành nhiều tệp, hoặc xem lại có đúng tệp cần đọc không",
        ),
        Problem::NothingToDo { folder } => ProblemText::new(
            format!("không có gì để đọc trong {}", quoted(folder)),
            "chuyển tới thư mục có parindex.toml, ghi rõ tệp dữ liệu và bộ tiêu chí (-c), hoặc bắt đầu bằng parindex init",
        )
        .why("thư mục của một đợt đánh giá phải có tệp parindex.toml"),
        Problem::OldWorkbook { name } => ProblemText::new(
            format!("{} là tệp Excel 97–2003 hoặc tệp có mật khẩu", quoted(name)),
            "mở bằng Excel rồi lưu lại dạng .xlsx không đặt mật khẩu, hoặc dạng CSV UTF-8",
        ),
        Problem::DamagedWorkbook { name } => ProblemText::new(
            format!("không đọc được {} như một tệp Excel, tệp hỏng hoặc thiếu", quoted(name)),
            "mở bằng Excel rồi lưu lại dạng .xlsx, hoặc xin lại tệp",
        ),
        Problem::NoSuchSheet { name, sheet: Some(sheet), sheets } => ProblemText::new(
            format!("{} không có trang tính {}", quoted(name), quoted(sheet)),
            format!("các trang tính có trong tệp: {}", sheets.join(", ")),
        ),
        Problem::NoSuchSheet { name, sheet: None, .. } => ProblemText::new(
            format!("{} không có trang tính nào đang hiện", quoted(name)),
            "bỏ ẩn trang tính có số liệu, hoặc ghi rõ tên trang: TỆP.xlsx#Trang",
        ),

        // E2xx: who and what
        Problem::NoCriteria => ProblemText::new(
            "có tệp số liệu nhưng không có bộ tiêu chí để chấm",
            "nêu tệp tiêu chí bằng -c, hoặc chạy trong thư mục có criteria.toml hay tieuchi.toml",
        ),
        Problem::NoAnswers { year: Some(year), known } => ProblemText::new(
            format!("số liệu không có năm {year}"),
            match known.is_empty() {
                true => "bỏ --year, hoặc sửa năm của đợt đánh giá".to_owned(),
                false => format!("dùng --year với {}", years(known, VIETNAMESE)),
            },
        ),
        Problem::NoAnswers { year: None, .. } => ProblemText::new(
            "đợt đánh giá có tiêu chí nhưng chưa có số liệu",
            "ghi tệp số liệu vào parindex.toml (self, appraised, final, survey) hoặc nêu tên tệp khi chạy lệnh",
        ),
        Problem::NoSuchStage { asked, known } => ProblemText::new(
            format!("đợt đánh giá không có số liệu của vòng {}", quoted(&stage(*asked))),
            format!(
                "dùng --stage {}, hoặc nêu tệp bằng --{}",
                stages(known, VIETNAMESE),
                stage(*asked)
            ),
        ),
        Problem::MissingColumn { column, found } => {
            let words = column::words(*column);
            ProblemText::new(
                format!(
                    "thiếu cột bắt buộc: {}, cột có trong tệp: {}",
                    words.vietnamese,
                    found.join(", ")
                ),
                format!(
                    "đổi tên cột chứa {} thành {}",
                    words.holds(VIETNAMESE),
                    words.vietnamese
                ),
            )
        }
        Problem::NoSuchColumn { heading, found } => ProblemText::new(
            format!("không có cột {}, cột có trong tệp: {}", quoted(heading), found.join(", ")),
            "ghi đúng tiêu đề của cột",
        ),
        Problem::SameMeaning { first, second } => ProblemText::new(
            format!(
                "cột {} {} và cột {} {} cùng nghĩa",
                first.0,
                quoted(&first.1),
                second.0,
                quoted(&second.1),
            ),
            "chỉ giữ một cột",
        ),
        Problem::IgnoredColumn { letters, heading } if heading.is_empty() => ProblemText::new(
            format!("bỏ qua cột {letters} vì không có tiêu đề"),
            "đặt tiêu đề riêng cho cột; tiêu đề gộp ô chỉ thuộc cột đầu tiên",
        ),
        Problem::IgnoredColumn { letters, heading } => ProblemText::new(
            format!("bỏ qua cột {letters} {}", quoted(heading)),
            "đổi tên cột nếu cần nội dung của cột; parindex không có tiêu đề nào như vậy",
        ),
        Problem::BlankRow { line } => ProblemText::new(
            format!("dòng {line} để trống, bên dưới còn dữ liệu"),
            format!("xóa dòng {line}, hoặc xem có sót dữ liệu ở đó không"),
        ),
        Problem::AgenciesAsColumns { headings } => ProblemText::new(
            format!("các cơ quan nằm ở cột: {}", headings.join(", ")),
            "thêm --transpose, hoặc ghi mỗi cơ quan một dòng",
        ),
        Problem::UnknownAgency {
            text,
            register,
            suggestion,
        } => {
            let register = register.as_deref().unwrap_or("danh sách đơn vị");
            ProblemText::new(
                format!("không có cơ quan {} trong {register}", quoted(text)),
                match suggestion {
                    Some((code, name)) => format!("có phải {code} ({name})?"),
                    None => format!("ghi mã hoặc đúng tên như trong {register}, hoặc thêm cơ quan vào đó"),
                },
            )
        }
        Problem::AmbiguousName { text, count } => ProblemText::new(
            format!("tên {} khớp {count} cơ quan", quoted(text)),
            "dùng mã đơn vị",
        ),
        Problem::WrongBlock {
            agency,
            register,
            registered,
            found,
        } => ProblemText::new(
            format!("{agency} thuộc khối {registered} theo {register}, tệp ghi {found}"),
            format!("sửa ở đây thành {registered}, hoặc chuyển {agency} sang khối {found} trong {register}"),
        ),
        Problem::UnknownCriterion {
            text,
            area,
            suggestion,
        } => ProblemText::new(
            match area {
                Some((area, first, last)) => {
                    format!("không có tiêu chí {}, lĩnh vực {area} có {first} đến {last}", quoted(text))
                }
                None => format!("không có tiêu chí {}", quoted(text)),
            },
            match suggestion {
                Some(code) => format!("có phải {code}?"),
                None => {
                    "ghi mã có trong bộ tiêu chí; parindex template lập biểu mẫu có sẵn mã đúng".to_owned()
                }
            },
        ),
        Problem::ShortenedCode { code, agency, lost } => ProblemText::new(
            format!(
                "mã {code} xuất hiện 2 lần cho {agency} và không có {lost}, có lẽ Excel đã đổi {lost} thành {code}"
            ),
            "định dạng cột mã là Văn bản, hoặc dùng biểu mẫu của parindex template",
        ),
        Problem::TwoValues {
            agency,
            criterion,
            first,
            second,
        } => ProblemText::new(
            format!(
                "{agency} · {criterion} có hai giá trị: {} (dòng {}) và {} (dòng {})",
                given(&first.0), first.1, given(&second.0), second.1,
            ),
            "xóa một dòng",
        ),
        Problem::RepeatedRow { line, first_line } => ProblemText::new(
            format!("dòng {line} trùng hệt dòng {first_line}, đã bỏ qua"),
            format!("xóa dòng {line}"),
        ),
        Problem::MissingAnswer {
            agency,
            criterion,
            not_applicable_allowed,
        } => ProblemText::new(
            format!("thiếu giá trị: {agency} · {criterion}"),
            if *not_applicable_allowed {
                "ghi 0 nếu không có, ghi KAD nếu không áp dụng"
            } else {
                "ghi giá trị, ghi 0 nếu không có; tiêu chí này áp dụng cho mọi cơ quan"
            },
        ),
        Problem::NotAssessed { agency, line } => ProblemText::new(
            format!("{agency} có trạng thái \"không đánh giá\" nhưng có dữ liệu ở dòng {line}"),
            format!("xóa các dòng của {agency}, hoặc sửa trạng thái trong danh sách đơn vị"),
        ),
        Problem::ExemptItem {
            agency,
            criterion,
            line,
        } => ProblemText::new(
            format!("{agency} được miễn {criterion} nhưng có dữ liệu ở dòng {line}"),
            format!("xóa dòng {line}, hoặc bỏ {criterion} khỏi cột mien_tieu_chi trong danh sách đơn vị"),
        ),
        Problem::LookAlikeLetter {
            text,
            letter,
            suggestion,
        } => ProblemText::new(
            format!(
                "mã {} có {} (U+{:04X})",
                quoted(text),
                script(*letter),
                u32::from(*letter)
            ),
            match suggestion {
                Some(code) => format!("gõ lại {code}"),
                None => "gõ lại mã bằng chữ cái Latinh".to_owned(),
            },
        ),
        Problem::InvisibleCharacters { cells } => ProblemText::new(
            format!("đã bỏ ký tự ẩn trong mã ở {cells} ô"),
            "gõ lại các mã này trong tệp gốc để không còn cảnh báo",
        ),
        Problem::UnknownBlock { text, known } => ProblemText::new(
            format!("bộ tiêu chí không có khối {}", quoted(text)),
            format!("ghi {}", list::any_of(known, VIETNAMESE)),
        ),
        Problem::NothingApplies { agency, year } => ProblemText::new(
            match year {
                Some(year) => format!("năm {year} không có tiêu chí nào áp dụng cho {agency}, không thể tính điểm"),
                None => format!("không có tiêu chí nào áp dụng cho {agency}, không thể tính điểm"),
            },
            format!(
                "xem lại các ô KAD và cột mien_tieu_chi của {agency}, hoặc ghi trạng thái khong_danh_gia"
            ),
        ),
        Problem::RepeatedAgency { code, first_line } => ProblemText::new(
            format!("cơ quan {} đã có ở dòng {first_line}", quoted(code)),
            "xóa một dòng, hoặc đặt mã khác cho một trong hai cơ quan",
        ),
        Problem::EmptyCell { column } => {
            let words = column::words(*column);
            ProblemText::new(
                format!("ô trống ở cột {}", words.vietnamese),
                "điền vào ô, hoặc xóa dòng",
            )
            .why(format!("dòng nào cũng phải có {}", words.holds(VIETNAMESE)))
        }
        Problem::UnknownWord { column, text, known } => ProblemText::new(
            format!(
                "cột {} không nhận từ {}",
                column::words(*column).vietnamese,
                quoted(text)
            ),
            format!("ghi {}", list::any_of(known, VIETNAMESE)),
        ),
        Problem::NoRegister { blocks } => ProblemText::new(
            format!("không có danh sách đơn vị, mà bộ tiêu chí có {blocks} khối"),
            "thêm donvi.csv ghi khối của từng cơ quan, hoặc chỉ tệp bằng -u",
        ),
        Problem::NotSelfScored { agency, criterion } => ProblemText::new(
            format!("{criterion} không tự đánh giá, đã bỏ qua điểm tự đánh giá của {agency}"),
            "xóa ô này; điểm lấy từ điều tra xã hội học hoặc do cơ quan thẩm định chấm",
        ),
        Problem::MissingReason { agency, criterion } => ProblemText::new(
            format!("{agency} · {criterion}: thẩm định khác tự đánh giá nhưng không có lý do điều chỉnh"),
            "ghi lý do vào cột ly_do, hoặc chạy không có --strict",
        ),
        Problem::ScoredByParts { code, parts } => ProblemText::new(
            format!("{code} không nhận kết quả trực tiếp, điểm lấy từ {}", list::all_of(parts, VIETNAMESE)),
            "nhập kết quả cho các mã đó và xóa dòng này",
        ),

        Problem::NotSurveyed { code: Some(code), surveyed } => ProblemText::new(
            format!("{code} không phải tiêu chí điều tra xã hội học"),
            match surveyed.is_empty() {
                true => "dùng bộ tiêu chí có quy tắc kiểu survey".to_owned(),
                false => format!("ghi {}", list::any_of(surveyed, VIETNAMESE)),
            },
        ),
        Problem::NotSurveyed { code: None, surveyed } if surveyed.is_empty() => ProblemText::new(
            "bộ tiêu chí không có tiêu chí điều tra xã hội học",
            "dùng bộ tiêu chí có quy tắc kiểu survey",
        ),
        Problem::NotSurveyed { code: None, surveyed } => ProblemText::new(
            format!("điều tra xã hội học cho {}, chưa rõ câu hỏi nào của tiêu chí nào", list::all_of(surveyed, VIETNAMESE)),
            format!("nêu câu hỏi của từng tiêu chí: --criterion {}=CÂU_ĐẦU..CÂU_CUỐI", surveyed[0]),
        ),

        // E3xx: values
        Problem::NotANumber { text, expected } => ProblemText::new(
            format!("{} không phải số", quoted(text)),
            format!("nhập {} bằng chữ số", expected::noun(expected, VIETNAMESE)),
        )
        .label(expected::label(expected, VIETNAMESE)),
        Problem::AmbiguousNumber { text } => ambiguous_number(text),
        Problem::MixedMarks { comma, dot } => ProblemText::new(
            format!(
                "tệp dùng lẫn hai dấu thập phân: {} (ô {}) và {} (ô {})",
                quoted(&comma.0),
                comma.1,
                quoted(&dot.0),
                dot.1,
            ),
            "sửa cho thống nhất một dấu",
        ),
        Problem::SpreadsheetError { text, cell } => ProblemText::new(
            format!("ô {cell} là lỗi Excel {}", quoted(text)),
            "sửa công thức trong tệp gốc",
        ),
        Problem::AboveMaximum { value, max, step } => ProblemText::new(
            format!("{} vượt quá điểm tối đa {}", exact(value), exact(max)),
            match step {
                Some(step) => format!("nhập số từ 0 đến {}, bước {}", exact(max), exact(step)),
                None => format!("nhập số từ 0 đến {}", exact(max)),
            },
        ),
        Problem::Negative { value } => ProblemText::new(
            format!("không nhận số âm: {}", exact(value)),
            "điểm trừ nhập ở tiêu chí điểm trừ",
        ),
        Problem::OffStep {
            value,
            step,
            below,
            above,
        } => ProblemText::new(
            format!("{} không theo bước {}", exact(value), exact(step)),
            format!("gần nhất: {} hoặc {}", exact(below), exact(above)),
        ),
        Problem::NotWhole { value } => ProblemText::new(
            format!("số đếm phải nguyên: {}", exact(value)),
            "nhập số lượng, không có phần thập phân",
        )
        .label(expected::label(&Expected::Count, VIETNAMESE)),
        Problem::NumeratorAbove {
            of,
            per,
            of_name,
            per_name,
        } => ProblemText::new(
            match (of_name, per_name) {
                (Some(of_name), Some(per_name)) => {
                    format!("{} {of_name} lớn hơn {} {per_name}", exact(of), exact(per))
                }
                (_, None) | (None, _) => format!("tử số {} lớn hơn mẫu số {}", exact(of), exact(per)),
            },
            "xem hai số có bị đổi chỗ hoặc có số nào sai không",
        ),
        Problem::ZeroDenominator {
            not_applicable_allowed,
        } => ProblemText::new(
            "mẫu số bằng 0",
            if *not_applicable_allowed {
                "ghi KAD nếu không phát sinh và tiêu chí cho phép"
            } else {
                "nhập số lượng thực tế; tiêu chí này không cho phép ghi KAD"
            },
        ),
        Problem::NotAPercentage { value } => ProblemText::new(
            format!("{} không phải tỷ lệ phần trăm", exact(value)),
            "nhập số từ 0 đến 100",
        )
        .label(expected::label(&Expected::Percent, VIETNAMESE)),
        Problem::MaybeAShare { value, percent } => ProblemText::new(
            format!("{} có phải là {} %?", exact(value), exact(percent)),
            format!("nếu phải thì ghi {}; hiện đang tính là {} %", exact(percent), exact(value)),
        )
        .why("không có tỷ lệ nào trong cột này lớn hơn 1"),
        Problem::NotApplicableRefused { criterion } => ProblemText::new(
            format!("tiêu chí {criterion} không cho phép \"không áp dụng\""),
            "nhập giá trị, ghi 0 nếu không có",
        ),
        Problem::UnknownOption { text, expected } => {
            let noun = expected::noun(expected, VIETNAMESE);
            ProblemText::new(
                format!("phương án {} không có, chọn {noun}", quoted(text)),
                format!("ghi {noun}"),
            )
        }
        Problem::DateInstead {
            text,
            fraction,
            two_numbers,
        } => ProblemText::new(
            match fraction {
                Some(fraction) => {
                    format!("{} là ngày tháng, có lẽ là {fraction} bị Excel đổi", quoted(text))
                }
                None => format!("{} là ngày tháng, có lẽ là số bị Excel đổi", quoted(text)),
            },
            match two_numbers {
                true => "nhập tử số và mẫu số ở hai cột",
                false => "định dạng ô là Văn bản rồi nhập lại số",
            },
        ),
        Problem::NumberForm { text } => ProblemText::new(
            format!("không nhận dạng số {}", quoted(text)),
            "ghi số thường, không dùng e, inf, nan",
        ),
        Problem::TooManyDigits { text } => ProblemText::new(
            format!("số có quá nhiều chữ số: {}", quoted(text)),
            "làm tròn, nhiều nhất 12 chữ số trước và 9 chữ số sau dấu thập phân; trong Excel: =ROUND(C12; 2)",
        ),
        Problem::Dash { text } => ProblemText::new(
            format!("{} không rõ là 0 hay không áp dụng", quoted(text)),
            "ghi 0 hoặc KAD",
        ),
        Problem::MissingDenominator { criterion } => ProblemText::new(
            format!("thiếu mẫu số của {criterion}"),
            "nhập tổng số vào cột mau_so",
        )
        .why("điểm tính theo tử số ÷ mẫu số"),
        Problem::UnexpectedDenominator {
            criterion,
            text,
            not_applicable: true,
        } => ProblemText::new(
            format!("{criterion} ghi \"không áp dụng\", nhưng mẫu số ghi {}", quoted(text)),
            "xóa mẫu số, hoặc nhập cả tử số",
        ),
        Problem::UnexpectedDenominator {
            criterion,
            text,
            not_applicable: false,
        } => ProblemText::new(
            format!("{criterion} chỉ cần một số, nhưng mẫu số ghi {}", quoted(text)),
            "xóa mẫu số; chỉ cần giá trị",
        ),

        // E4xx: criteria, round file
        Problem::TomlSyntax {
            file,
            line,
            column,
            after,
            message,
        } => toml_syntax(&format!("{file}:{line}:{column}"), after, message),
        Problem::RepeatedId {
            id,
            first_line,
            second_line,
        } => ProblemText::new(
            format!(
                "mã {} khai báo hai lần: dòng {first_line} và {second_line}",
                quoted(id)
            ),
            "đặt mã khác cho một trong hai",
        ),
        Problem::UnknownKey {
            key,
            suggestion,
            known,
        } => ProblemText::new(
            format!("không có khóa {}", quoted(key)),
            match suggestion {
                Some(key) => format!("có phải {}?", quoted(key)),
                None => format!("các khóa ở đây: {}", known.join(", ")),
            },
        ),
        Problem::UnknownRule { text, known } => ProblemText::new(
            format!("không có kiểu quy tắc {}", quoted(text)),
            format!("có: {}", known.join(", ")),
        ),
        Problem::SumMismatch {
            node,
            stated,
            sum,
            parts,
        } => sum_mismatch(node, stated, sum, parts),
        Problem::BandsStartAbove { criterion } => ProblemText::new(
            format!("các bậc của {criterion} không phủ từ 0"),
            "thêm bậc { from = 0, points = 0 }",
        ),
        Problem::RewardAboveMax {
            criterion,
            key,
            points,
            max,
        } => ProblemText::new(
            format!("phương án {key} được {} điểm, vượt max = {}", exact(points), in_toml(max)),
            format!("giảm điểm của {key} hoặc nâng max của {criterion}"),
        ),
        Problem::TierOrder {
            tier,
            at,
            upper,
            upper_at,
        } => ProblemText::new(
            format!(
                "nhóm {} (từ {}) phải thấp hơn {} (từ {})",
                quoted(tier),
                exact(at),
                quoted(upper),
                exact(upper_at),
            ),
            "xếp các nhóm từ mốc cao xuống mốc thấp",
        ),
        Problem::UnknownInCondition { level, id } => ProblemText::new(
            format!("điều kiện nhắc tới {} {} không có", level_name(level), quoted(id)),
            format!("ghi mã {} có trong tệp này", level_name(level)),
        ),
        Problem::NewerFormat { found, known } => ProblemText::new(
            format!("tệp dùng định dạng {found}, bản này đọc được đến {known}"),
            "cập nhật parindex",
        ),
        Problem::MissingKey { table, key, is_list } => ProblemText::new(
            if table.is_empty() {
                format!("thiếu khóa {}", quoted(key))
            } else {
                format!("thiếu khóa {} trong {table}", quoted(key))
            },
            if *is_list {
                format!("thêm bảng [[{key}]]")
            } else {
                format!("thêm dòng {key} = …")
            },
        ),
        Problem::TextForNumber { text, plain } => ProblemText::new(
            format!("{} là chữ, cần số", quoted(text)),
            match plain {
                Some(plain) => format!("viết {plain} không có ngoặc kép"),
                None => "viết số không có ngoặc kép, phần thập phân sau dấu chấm".to_owned(),
            },
        ),
        Problem::TooDeep { limit } => ProblemText::new(
            format!("tệp lồng quá {limit} mức"),
            "viết lại với ít mức hơn; bộ tiêu chí chỉ cần bốn mức",
        ),
        Problem::NotPositive { key } => ProblemText::new(
            format!("{key} phải là số dương hữu hạn"),
            format!("ghi {key} là số lớn hơn 0"),
        ),
        Problem::WrongType { key, expected } => ProblemText::new(
            format!("{key} phải là {}", expected::noun(expected, VIETNAMESE)),
            format!("ghi {} sau {key} =", expected::noun(expected, VIETNAMESE)),
        )
        .label(expected::label(expected, VIETNAMESE)),
        Problem::UnknownReference { key, id, known } => ProblemText::new(
            format!("{key} nhắc tới {} chưa khai báo", quoted(id)),
            if known.is_empty() {
                format!("khai báo {} trong tệp này", quoted(id))
            } else {
                format!("ghi {}, hoặc khai báo {}", list::any_of(known, VIETNAMESE), quoted(id))
            },
        ),
        Problem::LowestTierBound { tier, block } => ProblemText::new(
            format!("nhóm thấp nhất {} của khối {block} không bắt đầu từ 0", quoted(tier)),
            format!("ghi min = 0 cho {}, hoặc thêm một nhóm thấp hơn", quoted(tier)),
        ),
        Problem::NumberOutOfRange { key, least, most } => ProblemText::new(
            format!("{key} phải từ {} đến {}", exact(least), exact(most)),
            format!("ghi số từ {} đến {}", exact(least), exact(most)),
        ),
        Problem::RepeatedBound { key, text } => ProblemText::new(
            format!("{key} có {} hai lần", quoted(text)),
            "giữ một, hoặc đổi mốc hay khóa của một trong hai",
        ),
        Problem::KeysExclude { key, other } => ProblemText::new(
            format!("{} và {} không dùng cùng nhau", quoted(key), quoted(other)),
            "chỉ giữ một trong hai",
        ),
        Problem::NothingBelow { node } => ProblemText::new(
            format!("{node} không có gì để chấm điểm"),
            format!("thêm quy tắc hoặc tiêu chí thành phần cho {node}, hoặc xóa {node}"),
        ),
        Problem::BlockInTwoSets {
            block,
            first,
            second,
        } => ProblemText::new(
            format!("khối {block} có trong hai bộ tiêu chí: {first} và {second}"),
            "chỉ để khối này trong một bộ",
        )
        .why("cơ quan được chấm theo bộ tiêu chí có khối của mình"),
        Problem::SamePoint => ProblemText::new(
            "worst và best là cùng một số",
            "ghi hai số khác nhau; worst được phép lớn hơn best",
        )
        .why("tính điểm sẽ phải chia cho 0"),

        // E5xx: results held against others
        Problem::PublishedDiffers { agencies } => ProblemText::new(
            format!("{agencies} cơ quan lệch so với kết quả tính lại"),
            "xem nguyên nhân đã nêu; parindex explain cho thấy điểm được tính thế nào",
        ),
        Problem::PublishedAgencies { missing, extra } => ProblemText::new(
            published_agencies(missing, extra),
            "bổ sung bảng, hoặc sửa tên cơ quan trong bảng",
        ),
        Problem::ChangedSince { name, manifest } => ProblemText::new(
            format!("{name} đã đổi so với {manifest} (sha256 khác)"),
            format!("lấy lại tệp lúc đó, hoặc chạy lại parindex export để lập {manifest} mới"),
        ),
        Problem::FewResponses {
            agency,
            found,
            needed,
        } => ProblemText::new(
            format!("{agency} có {} phiếu, cần từ {}", exact(found), exact(needed)),
            "khảo sát thêm, hoặc nêu rõ số phiếu trong báo cáo",
        ),
        Problem::OffScale { text, least, most } => ProblemText::new(
            format!("câu trả lời {} ngoài thang {}–{}", quoted(text), exact(least), exact(most)),
            format!(
                "sửa theo phiếu: số từ {} đến {}, để trống nếu không trả lời; nếu cột không phải câu hỏi, nêu các câu hỏi bằng --criterion",
                exact(least),
                exact(most),
            ),
        ),

        // E6xx: returned forms
        Problem::FormsDiffer { agency, items } => ProblemText::new(
            format!(
                "hai tệp cùng của {agency} khác nhau ở {} ô ({})",
                items.len(),
                items.join(", ")
            ),
            "giữ một tệp",
        ),
        Problem::OtherFramework {
            name,
            made_for,
            running,
        } => ProblemText::new(
            format!("{name} lập theo {made_for}, đang chạy {running}"),
            format!("gửi cơ quan biểu mẫu của {running}, hoặc chạy với bộ tiêu chí {made_for}"),
        ),
        Problem::UnpacksTooLarge { name, limit_mib } => ProblemText::new(
            format!("{name} giải nén quá {limit_mib} MiB, không mở"),
            "xin lại tệp; chép số liệu vào biểu mẫu mới, không kèm hình ảnh",
        ),
        Problem::TooManyForms { folder, limit } => ProblemText::new(
            format!("{folder} có hơn {} biểu mẫu", count(*limit)),
            "để biểu mẫu của từng đợt đánh giá vào thư mục riêng",
        ),
        Problem::TooManyInside { name, counted, limit } => {
            let limit = count(*limit);
            let what = match counted {
                Counted::Parts => "tệp con",
                Counted::Rows => "dòng trong một trang tính",
                Counted::Columns => "cột trong một trang tính",
            };
            ProblemText::new(
                format!("{name} có hơn {limit} {what}, không mở"),
                "chép riêng bảng số liệu sang tệp mới, bỏ các dòng và cột trống xung quanh",
            )
        }

        // E7xx: writing
        Problem::TargetExists { name } => {
            ProblemText::new(format!("{name} đã có"), "thêm --force để ghi đè")
        }
        Problem::TargetOpen { name, kept } => ProblemText::new(
            format!("không ghi được {name}, tệp đang mở trong Excel"),
            format!("đóng tệp rồi chạy lại, bản mới nằm ở {kept}"),
        ),
        Problem::NoPermission { name } => ProblemText::new(
            "không có quyền ghi vào thư mục này",
            format!("dùng -o ghi {} vào thư mục khác của mình", quoted(name)),
        ),
        Problem::DiskFull { name } => ProblemText::new(
            "hết dung lượng đĩa, tệp cũ còn nguyên",
            format!("giải phóng dung lượng, hoặc dùng -o ghi {} sang đĩa khác", quoted(name)),
        ),
        Problem::TargetIsInput { name } => ProblemText::new(
            format!("{} là tệp đầu vào của kết quả này, không ghi đè", quoted(name)),
            "chọn tên khác sau -o",
        ),
        Problem::PrintedCutOff => ProblemText::new(
            "hết dung lượng đĩa, kết quả in ra chưa đủ",
            "giải phóng dung lượng, hoặc dùng -o ghi sang đĩa khác: -o không để lại tệp dở dang",
        ),
        Problem::WriteFailed { name, reason } => ProblemText::new(
            format!("không ghi được {}, tệp cũ còn nguyên", quoted(name)),
            "dùng -o ghi sang thư mục khác",
        )
        .why(foreign::vietnamese(reason)),
    }
}

fn not_unicode(looks_like: Option<Legacy>, heading: &str) -> ProblemText {
    let (title, help, word) = match looks_like {
        Some(Legacy::Tcvn3) => (
            "tệp không phải Unicode, giống bảng mã TCVN3 (phông .VnTime)",
            "chạy lại với --encoding tcvn3, hoặc lưu lại dạng CSV UTF-8",
            "TCVN3",
        ),
        Some(Legacy::Windows1258) => (
            "tệp không phải Unicode, giống bảng mã windows-1258",
            "chạy lại với --encoding windows-1258, hoặc lưu lại dạng CSV UTF-8",
            "windows-1258",
        ),
        None => {
            return ProblemText::new(
                "tệp không phải Unicode",
                "lưu lại dạng CSV UTF-8, hoặc nêu bảng mã: --encoding windows-1258 hay tcvn3",
            );
        }
    };
    ProblemText::new(title, help).why(format!("đọc theo {word} thì có tiêu đề {}", quoted(heading)))
}

fn ambiguous_number(text: &str) -> ProblemText {
    let words = match Ambiguity::of(text) {
        Some(readings) => ProblemText::new(
            format!(
                "không rõ {} là {} phẩy {} hay {} nghìn",
                quoted(text),
                readings.whole,
                readings.rest,
                spelled::vietnamese(readings.whole),
            ),
            format!(
                "thêm --decimal {}, hoặc ghi {}",
                readings.decimal_if_grouped(),
                readings.count()
            ),
        ),
        None => ProblemText::new(
            format!("không rõ dấu trong {} có phải dấu thập phân", quoted(text)),
            "thêm --decimal comma hoặc --decimal dot, hoặc ghi số không có dấu",
        ),
    };
    words
        .label(expected::label(&Expected::Count, VIETNAMESE))
        .why("không có ô nào khác trong tệp cho biết dấu thập phân")
}

/// A comma after a digit is the mistake of nearly all who write their first criteria file.
fn toml_syntax(place: &str, after: &str, message: &str) -> ProblemText {
    let title = if after.is_empty() {
        format!("{place}: sai cú pháp")
    } else {
        format!("{place}: sai cú pháp sau {}", quoted(after))
    };
    let help = if after.ends_with(|end: char| end.is_ascii_digit()) {
        "trong tệp này số thập phân viết bằng dấu chấm: 0.25"
    } else if message == foreign::NOT_UTF8 {
        "lưu lại tệp dạng UTF-8"
    } else {
        "sửa dòng này; chữ để trong ngoặc kép, danh sách trong [ ], bảng trong { }"
    };
    ProblemText::new(title, help).why(foreign::vietnamese(message))
}

fn sum_mismatch(node: &str, stated: &Exact, sum: &Exact, parts: &[(String, Exact)]) -> ProblemText {
    let listed: Vec<String> = parts
        .iter()
        .map(|(id, max)| format!("{id} {}", exact(max)))
        .collect();
    let ids: Vec<String> = parts.iter().map(|(id, _)| id.clone()).collect();
    // Codes of criteria are built on those of their areas: I → I.2 → I.2.1.
    let (whole, below) = if node.contains('.') {
        ("tiêu chí", "tiêu chí thành phần")
    } else {
        ("lĩnh vực", "tiêu chí")
    };
    ProblemText::new(
        format!(
            "{whole} {node} ghi max = {} nhưng các {below} cộng lại là {} ({})",
            in_toml(stated),
            exact(sum),
            listed.join(" + "),
        ),
        format!(
            "ghi max = {}, hoặc sửa điểm tối đa của {}",
            in_toml(sum),
            list::all_of(&ids, VIETNAMESE)
        ),
    )
}

fn published_agencies(missing: &[String], extra: &[String]) -> String {
    let quoted_extra: Vec<String> = extra.iter().map(|name| quoted(name)).collect();
    let extra = list::all_of(&quoted_extra, VIETNAMESE);
    let missing = list::all_of(missing, VIETNAMESE);
    if extra.is_empty() {
        format!("bảng công bố thiếu {missing}")
    } else if missing.is_empty() {
        format!("bảng công bố thừa {extra}")
    } else {
        format!("bảng công bố thiếu {missing}, thừa {extra}")
    }
}

/// Whose letter it is that looks like a Latin one.
fn script(letter: char) -> String {
    match letter {
        '\u{0370}'..='\u{03FF}' => format!("chữ {letter} kiểu Hy Lạp"),
        '\u{0400}'..='\u{052F}' => format!("chữ {letter} kiểu Nga"),
        '\u{FF01}'..='\u{FF5E}' => format!("ký tự {letter} kiểu toàn khổ"),
        _ => format!("chữ {letter} không phải chữ Latinh"),
    }
}

/// The word of a level of the outline; the keys of conditions are English.
fn level_name(level: &str) -> &str {
    match level {
        "area" => "lĩnh vực",
        "criterion" => "tiêu chí",
        "component" => "tiêu chí thành phần",
        "block" => "khối",
        other => other,
    }
}

fn workbook(ending: &str) -> &'static str {
    if ending == ".ods" {
        "bảng tính OpenDocument"
    } else {
        "tệp Excel"
    }
}

fn given(given: &Given) -> String {
    match given {
        Given::Blank => "ô trống".to_owned(),
        Given::Number(number) => exact(number),
        Given::Share(of, per) => format!("{}/{}", exact(of), exact(per)),
        Given::Text(text) => quoted(text),
    }
}

fn exact(value: &Exact) -> String {
    number::exact(value, VIETNAMESE)
}

/// As the TOML file writes it, which knows no decimal comma.
fn in_toml(value: &Exact) -> String {
    number::exact(value, Language::English)
}

fn count(number: usize) -> String {
    number::count(number, VIETNAMESE)
}
