//! The problems in English.

use crate::diagnostic::{Counted, Expected, Given, Legacy, Problem};
use crate::exact::Exact;
use crate::language::list::{counted, quoted};
use crate::language::problem::ambiguity::Ambiguity;
use crate::language::problem::foreign;
use crate::language::problem::{ProblemText, ending, stage, stages, years};
use crate::language::{column, expected, list, number, spelled};
use crate::model::name::Language;

const ENGLISH: Language = Language::English;

/// The words of a problem, in the order of the codes.
pub(super) fn text(problem: &Problem) -> ProblemText {
    match problem {
        // E1xx: files and structure
        Problem::NoSuchFile { name, folder_has } => ProblemText::new(
            format!("no such file: {}", quoted(name)),
            if folder_has.is_empty() {
                "check the name and the folder".to_owned()
            } else {
                format!("this folder has: {}", folder_has.join(", "))
            },
        ),
        Problem::NoDataRows => ProblemText::new(
            "the file has no data rows",
            "add one row for each agency and criterion below the header line",
        ),
        Problem::NotUnicode { looks_like, heading } => not_unicode(*looks_like, heading),
        Problem::NulCharacter { line } => ProblemText::new(
            format!("NUL character on line {line}, this may be UTF-16 without a BOM"),
            "save it as CSV UTF-8",
        ),
        Problem::UnclosedQuote {
            line,
            swallowed_lines,
            cell,
        } => ProblemText::new(
            format!(
                "quote opened on line {line} is never closed, the rest of the file ({}) was swallowed into cell {cell}",
                counted(*swallowed_lines, "line", "lines"),
            ),
            format!("close the quote at the end of cell {cell}"),
        ),
        Problem::TextAfterQuote { text } => ProblemText::new(
            format!("text {} after the closing quote", quoted(text)),
            "remove the quotes or the extra text",
        ),
        Problem::QuoteInside { text } => ProblemText::new(
            format!("a quote inside a cell that does not begin with one: {}", quoted(text)),
            "put quotes around the whole cell and double the ones inside, or remove them",
        ),
        Problem::CellCount {
            line,
            found,
            expected,
            extra,
        } => {
            let cells = counted(*found, "cell", "cells");
            if found > expected {
                let title = format!("line {line} has {cells}, the header has {expected}");
                ProblemText::new(
                    match extra.as_str() {
                        "" => title,
                        extra => format!("{title}, extra cell: {}", quoted(extra)),
                    },
                    "if numbers use a decimal comma, separate columns with semicolons",
                )
            } else {
                ProblemText::new(
                    format!("line {line} has {cells}, the header has {expected}"),
                    "add the missing cells; an empty cell needs its separator too",
                )
            }
        }
        Problem::OneColumn => {
            ProblemText::new("only one column found in the header line", "add --delimiter")
                .why("none of comma, semicolon and tab separates the headings")
        }
        Problem::NotAHeader {
            line,
            text,
            header_line: Some(header),
        } => ProblemText::new(
            format!(
                "line {line} {} is not a header, the header seems to be on line {header}",
                quoted(text)
            ),
            match header.saturating_sub(1) {
                1 => format!("delete the first line or add --header-row {header}"),
                above => format!("delete the first {above} lines or add --header-row {header}"),
            },
        ),
        Problem::NotAHeader {
            line,
            text,
            header_line: None,
        } => ProblemText::new(
            format!("line {line} {} is not a header", quoted(text)),
            "put the column headings on the first line, or name their line with --header-row",
        ),
        Problem::NumberingRow { line } => ProblemText::new(
            format!("line {line} numbers the columns, it is not data"),
            format!("delete line {line}"),
        ),
        Problem::CellTooLong { cell, length, limit } => ProblemText::new(
            format!("cell {cell} has {length} characters, the limit is {limit}"),
            "often a missing closing quote",
        ),
        Problem::RenamedWorkbook { name, really } => {
            let ending = ending(really);
            ProblemText::new(
                format!("{} is really {} ({ending})", quoted(name), workbook(&ending)),
                format!("rename it to {ending}, or save it as CSV UTF-8"),
            )
        }
        Problem::Unreadable { name, reason } => ProblemText::new(
            format!("cannot read {}", quoted(name)),
            match reason.as_str() {
                foreign::IS_A_FOLDER => "name a file in it",
                foreign::IS_READ => "name - once, and the other data by their files",
                _ => "close it in other programs and check that you may read it",
            },
        )
        .why(reason),
        Problem::FileTooLarge { name, limit_mib } => ProblemText::new(
            format!("{} is larger than {limit_mib} MiB", quoted(name)),
            "split it into several files, or check that it is the right one",
        ),
        Problem::NothingToDo { folder } => ProblemText::new(
            format!("nothing to read in {}", quoted(folder)),
            "go to a folder with parindex.toml, name data files and criteria (-c), or start with parindex init",
        )
        .why("a folder is a round when it has a parindex.toml, and this one has none"),
        Problem::OldWorkbook { name } => ProblemText::new(
            format!("{} is a workbook of Excel 97–2003 or locked by a password", quoted(name)),
            "open it in Excel and save it as .xlsx without a password, or as CSV UTF-8",
        ),
        Problem::DamagedWorkbook { name } => ProblemText::new(
            format!("{} cannot be read as a workbook, it is damaged or incomplete", quoted(name)),
            "open it in Excel and save it as .xlsx again, or ask for the file again",
        ),
        Problem::NoSuchSheet { name, sheet: Some(sheet), sheets } => ProblemText::new(
            format!("{} has no sheet {}", quoted(name), quoted(sheet)),
            format!("its sheets are: {}", sheets.join(", ")),
        ),
        Problem::NoSuchSheet { name, sheet: None, .. } => ProblemText::new(
            format!("{} has no sheet that can be seen", quoted(name)),
            "unhide the sheet with the data, or name it: FILE.xlsx#Sheet",
        ),

        // E2xx: who and what
        Problem::NoCriteria => ProblemText::new(
            "there are data files and no criteria to score them by",
            "name a criteria file with -c, or work in a folder with criteria.toml or tieuchi.toml",
        ),
        Problem::NoAnswers { year: Some(year), known } => ProblemText::new(
            format!("the data has no answers of {year}"),
            match known.is_empty() {
                true => "leave --year out, or correct the year of the round".to_owned(),
                false => format!("use --year with {}", years(known, ENGLISH)),
            },
        ),
        Problem::NoAnswers { year: None, .. } => ProblemText::new(
            "the round has criteria and no answers",
            "name a data file in parindex.toml (self, appraised, final, survey) or on the command line",
        ),
        Problem::NoSuchStage { asked, known } => ProblemText::new(
            format!("the round has no answers of the stage {}", quoted(&stage(*asked))),
            format!(
                "use --stage {}, or name the file with --{}",
                stages(known, ENGLISH),
                stage(*asked)
            ),
        ),
        Problem::MissingColumn { column, found } => {
            let words = column::words(*column);
            ProblemText::new(
                format!(
                    "missing column: {} ({}), columns found: {}",
                    words.english,
                    words.vietnamese,
                    found.join(", "),
                ),
                format!("rename the column that holds {}", words.holds(ENGLISH)),
            )
        }
        Problem::NoSuchColumn { heading, found } => ProblemText::new(
            format!("no column {}, columns found: {}", quoted(heading), found.join(", ")),
            "name a column by its heading",
        ),
        Problem::SameMeaning { first, second } => ProblemText::new(
            format!(
                "column {} {} and column {} {} mean the same",
                first.0,
                quoted(&first.1),
                second.0,
                quoted(&second.1),
            ),
            "keep one of them",
        ),
        Problem::IgnoredColumn { letters, heading } if heading.is_empty() => ProblemText::new(
            format!("column {letters} has no heading and is ignored"),
            "give it a heading of its own; a merged heading belongs to its first column alone",
        ),
        Problem::IgnoredColumn { letters, heading } => ProblemText::new(
            format!("column {letters} {} is ignored", quoted(heading)),
            "rename it if its content is needed; no heading of parindex reads like this",
        ),
        Problem::BlankRow { line } => ProblemText::new(
            format!("line {line} is blank, data goes on below it"),
            format!("delete line {line}, or check that no rows are missing there"),
        ),
        Problem::AgenciesAsColumns { headings } => ProblemText::new(
            format!("the agencies stand in columns: {}", headings.join(", ")),
            "add --transpose, or give each agency a row",
        ),
        Problem::UnknownAgency {
            text,
            register,
            suggestion,
        } => {
            let register = register.as_deref().unwrap_or("the register");
            ProblemText::new(
                format!("no agency {} in {register}", quoted(text)),
                match suggestion {
                    Some((code, name)) => format!("did you mean {code} ({name})?"),
                    None => format!("write a code or an exact name of {register}, or add the agency there"),
                },
            )
        }
        Problem::AmbiguousName { text, count } => ProblemText::new(
            format!(
                "the name {} fits {}",
                quoted(text),
                counted(*count, "agency", "agencies")
            ),
            "use the agency code",
        ),
        Problem::WrongBlock {
            agency,
            register,
            registered,
            found,
        } => ProblemText::new(
            format!("{agency} is in block {registered} in {register}, this file says {found}"),
            format!("write {registered} here, or move {agency} to {found} in {register}"),
        ),
        Problem::UnknownCriterion {
            text,
            area,
            suggestion,
        } => ProblemText::new(
            match area {
                Some((area, first, last)) => {
                    format!("no criterion {}, area {area} has {first} to {last}", quoted(text))
                }
                None => format!("no criterion {}", quoted(text)),
            },
            match suggestion {
                Some(code) => format!("did you mean {code}?"),
                None => "write a code of the criteria file; parindex template makes forms with the right codes"
                    .to_owned(),
            },
        ),
        Problem::ShortenedCode { code, agency, lost } => ProblemText::new(
            format!(
                "code {code} appears twice for {agency} and {lost} is missing, Excel probably turned {lost} into {code}"
            ),
            "format the code column as Text, or use the forms of parindex template",
        ),
        Problem::TwoValues {
            agency,
            criterion,
            first,
            second,
        } => ProblemText::new(
            format!(
                "{agency} · {criterion} has two values: {} (line {}) and {} (line {})",
                given(&first.0), first.1, given(&second.0), second.1,
            ),
            "delete one of the lines",
        ),
        Problem::RepeatedRow { line, first_line } => ProblemText::new(
            format!("line {line} repeats line {first_line} exactly, ignored"),
            format!("delete line {line}"),
        ),
        Problem::MissingAnswer {
            agency,
            criterion,
            not_applicable_allowed,
        } => ProblemText::new(
            format!("missing value: {agency} · {criterion}"),
            if *not_applicable_allowed {
                "write 0 for none, KAD for not applicable"
            } else {
                "write the value, 0 for none; this criterion applies to every agency"
            },
        ),
        Problem::NotAssessed { agency, line } => ProblemText::new(
            format!("{agency} is marked \"not assessed\" but has data on line {line}"),
            format!("delete the rows of {agency}, or change its status in the register"),
        ),
        Problem::ExemptItem {
            agency,
            criterion,
            line,
        } => ProblemText::new(
            format!("{agency} is exempt from {criterion} but has an answer on line {line}"),
            format!("delete line {line}, or take {criterion} out of exempt_from in the register"),
        ),
        Problem::LookAlikeLetter {
            text,
            letter,
            suggestion,
        } => ProblemText::new(
            format!(
                "code {} contains {} (U+{:04X})",
                quoted(text),
                script(*letter),
                u32::from(*letter),
            ),
            match suggestion {
                Some(code) => format!("type {code} again"),
                None => "type the code again with Latin letters".to_owned(),
            },
        ),
        Problem::InvisibleCharacters { cells } => ProblemText::new(
            format!(
                "removed invisible characters from codes in {}",
                counted(*cells, "cell", "cells")
            ),
            "type these codes again in the source file to be rid of this warning",
        ),
        Problem::UnknownBlock { text, known } => ProblemText::new(
            format!("no block {} in the criteria", quoted(text)),
            format!("write {}", list::any_of(known, ENGLISH)),
        ),
        Problem::NothingApplies { agency, year } => ProblemText::new(
            match year {
                Some(year) => format!("nothing applies to {agency} in {year}, there is nothing to score"),
                None => format!("nothing applies to {agency}, there is nothing to score"),
            },
            format!("check the KAD answers and exempt_from of {agency}, or set its status to exempt"),
        ),
        Problem::RepeatedAgency { code, first_line } => ProblemText::new(
            format!("agency {} is already on line {first_line}", quoted(code)),
            "delete one of the lines, or give one agency another code",
        ),
        Problem::EmptyCell { column } => {
            let words = column::words(*column);
            ProblemText::new(
                format!("empty cell in column {}", words.english),
                "fill it in, or delete the row",
            )
            .why(format!("every row needs its {}", words.english))
        }
        Problem::UnknownWord { column, text, known } => ProblemText::new(
            format!(
                "unknown word {} in column {}",
                quoted(text),
                column::words(*column).english
            ),
            format!("write {}", list::any_of(known, ENGLISH)),
        ),
        Problem::NoRegister { blocks } => ProblemText::new(
            format!(
                "there is no register of agencies, and the criteria have {}",
                counted(*blocks, "block", "blocks")
            ),
            "add agencies.csv with the block of each agency, or name it with -u",
        ),
        Problem::NotSelfScored { agency, criterion } => ProblemText::new(
            format!("{criterion} is not self-scored, the self-score of {agency} is ignored"),
            "delete the answer; these points come from the survey or the appraiser",
        ),
        Problem::MissingReason { agency, criterion } => ProblemText::new(
            format!("the appraisal of {agency} · {criterion} differs from the self-score and gives no reason"),
            "fill in the column for reasons (ly_do), or run without --strict",
        ),
        Problem::ScoredByParts { code, parts } => ProblemText::new(
            format!("{code} has no answer of its own, it is scored by {}", list::all_of(parts, ENGLISH)),
            "answer those items and delete this row",
        ),

        Problem::NotSurveyed { code: Some(code), surveyed } => ProblemText::new(
            format!("{code} is not answered by a survey"),
            match surveyed.is_empty() {
                true => "use criteria with a rule of type survey".to_owned(),
                false => format!("name {}", list::any_of(surveyed, ENGLISH)),
            },
        ),
        Problem::NotSurveyed { code: None, surveyed } if surveyed.is_empty() => ProblemText::new(
            "no criterion of this set is answered by a survey",
            "use criteria with a rule of type survey",
        ),
        Problem::NotSurveyed { code: None, surveyed } => ProblemText::new(
            format!("a survey answers {}, and it is open which", list::all_of(surveyed, ENGLISH)),
            format!("say which questions are whose: --criterion {}=FIRST..LAST", surveyed[0]),
        ),

        // E3xx: values
        Problem::NotANumber { text, expected } => ProblemText::new(
            format!("{} is not a number", quoted(text)),
            format!("enter {} in digits", expected::noun(expected, ENGLISH)),
        )
        .label(expected::label(expected, ENGLISH)),
        Problem::AmbiguousNumber { text } => ambiguous_number(text),
        Problem::MixedMarks { comma, dot } => ProblemText::new(
            format!(
                "the file mixes two decimal marks: {} (cell {}) and {} (cell {})",
                quoted(&comma.0),
                comma.1,
                quoted(&dot.0),
                dot.1,
            ),
            "use one mark throughout",
        ),
        Problem::SpreadsheetError { text, cell } => ProblemText::new(
            format!("cell {cell} is an Excel error {}", quoted(text)),
            "fix the formula in the source workbook",
        ),
        Problem::AboveMaximum { value, max, step } => ProblemText::new(
            format!("{} is above the maximum {}", exact(value), exact(max)),
            match step {
                Some(step) => format!("enter a number from 0 to {} in steps of {}", exact(max), exact(step)),
                None => format!("enter a number from 0 to {}", exact(max)),
            },
        ),
        Problem::Negative { value } => ProblemText::new(
            format!("negative numbers are not accepted: {}", exact(value)),
            "enter deductions under the penalty criterion",
        ),
        Problem::OffStep {
            value,
            step,
            below,
            above,
        } => ProblemText::new(
            format!("{} is not a multiple of {}", exact(value), exact(step)),
            format!("nearest: {} or {}", exact(below), exact(above)),
        ),
        Problem::NotWhole { value } => ProblemText::new(
            format!("a count must be whole: {}", exact(value)),
            "enter the number of cases, without decimals",
        )
        .label(expected::label(&Expected::Count, ENGLISH)),
        Problem::NumeratorAbove {
            of,
            per,
            of_name: _,
            per_name: _,
        } => ProblemText::new(
            format!("numerator {} is larger than denominator {}", exact(of), exact(per)),
            "check whether the two are swapped or one is wrong",
        ),
        Problem::ZeroDenominator {
            not_applicable_allowed,
        } => ProblemText::new(
            "the denominator is 0",
            if *not_applicable_allowed {
                "write KAD if nothing arose and the criterion allows it"
            } else {
                "enter the number of cases; this criterion does not allow KAD"
            },
        ),
        Problem::NotAPercentage { value } => ProblemText::new(
            format!("{} is not a percentage", exact(value)),
            "enter a number from 0 to 100",
        )
        .label(expected::label(&Expected::Percent, ENGLISH)),
        Problem::MaybeAShare { value, percent } => ProblemText::new(
            format!("is {} meant to be {} %?", exact(value), exact(percent)),
            format!("write {} if so; as it stands it counts as {} %", exact(percent), exact(value)),
        )
        .why("no percentage of this column is above 1"),
        Problem::NotApplicableRefused { criterion } => ProblemText::new(
            format!("criterion {criterion} does not allow \"not applicable\""),
            "enter the value, 0 for none",
        ),
        Problem::UnknownOption { text, expected } => {
            let noun = expected::noun(expected, ENGLISH);
            ProblemText::new(
                format!("no option {}, choose {noun}", quoted(text)),
                format!("write {noun}"),
            )
        }
        Problem::DateInstead {
            text,
            fraction,
            two_numbers,
        } => ProblemText::new(
            match fraction {
                Some(fraction) => {
                    format!("{} is a date, probably {fraction} changed by Excel", quoted(text))
                }
                None => format!("{} is a date, probably a number changed by Excel", quoted(text)),
            },
            match two_numbers {
                true => "enter numerator and denominator in two columns",
                false => "format the cell as Text and enter the number again",
            },
        ),
        Problem::NumberForm { text } => ProblemText::new(
            format!("number form not accepted: {}", quoted(text)),
            "write a plain number, without e, inf or nan",
        ),
        Problem::TooManyDigits { text } => ProblemText::new(
            format!("number with too many digits: {}", quoted(text)),
            "round it, at most 12 digits before and 9 after the decimal mark; in Excel: =ROUND(C12, 2)",
        ),
        Problem::Dash { text } => ProblemText::new(
            format!("{} could mean 0 or not applicable", quoted(text)),
            "write 0 or KAD",
        ),
        Problem::MissingDenominator { criterion } => ProblemText::new(
            format!("the denominator of {criterion} is missing"),
            "enter how many cases there were in all in column denominator",
        )
        .why("its points are numerator ÷ denominator"),
        Problem::UnexpectedDenominator {
            criterion,
            text,
            not_applicable: true,
        } => ProblemText::new(
            format!("{criterion} is marked \"not applicable\", but the denominator is {}", quoted(text)),
            "empty the denominator, or enter the numerator too",
        ),
        Problem::UnexpectedDenominator {
            criterion,
            text,
            not_applicable: false,
        } => ProblemText::new(
            format!("{criterion} takes one number, but the denominator is {}", quoted(text)),
            "empty the denominator; the value alone is the answer",
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
                "id {} is declared twice: lines {first_line} and {second_line}",
                quoted(id)
            ),
            "give one of the two another id",
        ),
        Problem::UnknownKey {
            key,
            suggestion,
            known,
        } => ProblemText::new(
            format!("unknown key {}", quoted(key)),
            match suggestion {
                Some(key) => format!("did you mean {}?", quoted(key)),
                None => format!("keys here: {}", known.join(", ")),
            },
        ),
        Problem::UnknownRule { text, known } => ProblemText::new(
            format!("unknown rule type {}", quoted(text)),
            format!("known: {}", known.join(", ")),
        ),
        Problem::SumMismatch {
            node,
            stated,
            sum,
            parts,
        } => sum_mismatch(node, stated, sum, parts),
        Problem::BandsStartAbove { criterion } => ProblemText::new(
            format!("the bands of {criterion} do not start at 0"),
            "add a band { from = 0, points = 0 }",
        ),
        Problem::RewardAboveMax {
            criterion,
            key,
            points,
            max,
        } => ProblemText::new(
            format!("option {key} gives {} points, above max = {}", exact(points), exact(max)),
            format!("lower the points of {key} or raise the max of {criterion}"),
        ),
        Problem::TierOrder {
            tier,
            at,
            upper,
            upper_at,
        } => ProblemText::new(
            format!(
                "tier {} (from {}) must be below {} (from {})",
                quoted(tier),
                exact(at),
                quoted(upper),
                exact(upper_at),
            ),
            "list the tiers from the highest bound to the lowest",
        ),
        Problem::UnknownInCondition { level, id } => ProblemText::new(
            format!("a condition names {level} {}, which does not exist", quoted(id)),
            format!("write the id of {} of this file", with_article(level)),
        ),
        Problem::NewerFormat { found, known } => ProblemText::new(
            format!("the file uses format {found}, this version reads up to {known}"),
            "update parindex",
        ),
        Problem::MissingKey { table, key, is_list } => ProblemText::new(
            if table.is_empty() {
                format!("missing key {}", quoted(key))
            } else {
                format!("missing key {} in {table}", quoted(key))
            },
            if *is_list {
                format!("add a table [[{key}]]")
            } else {
                format!("add a line {key} = …")
            },
        ),
        Problem::TextForNumber { text, plain } => ProblemText::new(
            format!("{} is text, a number is needed", quoted(text)),
            match plain {
                Some(plain) => format!("write {plain} without quotes"),
                None => "write a number without quotes, with a dot before decimals".to_owned(),
            },
        ),
        Problem::TooDeep { limit } => ProblemText::new(
            format!("the file nests deeper than {limit} levels"),
            "write it with fewer levels; criteria files need four",
        ),
        Problem::NotPositive { key } => ProblemText::new(
            format!("{key} must be a finite positive number"),
            format!("write a number above 0 for {key}"),
        ),
        Problem::WrongType { key, expected } => ProblemText::new(
            format!("{key} must be {}", expected::noun(expected, ENGLISH)),
            format!("write {} after {key} =", expected::noun(expected, ENGLISH)),
        )
        .label(expected::label(expected, ENGLISH)),
        Problem::UnknownReference { key, id, known } => ProblemText::new(
            format!("{key} names {}, which is not declared", quoted(id)),
            if known.is_empty() {
                format!("declare {} in this file", quoted(id))
            } else {
                format!("write {}, or declare {}", list::any_of(known, ENGLISH), quoted(id))
            },
        ),
        Problem::LowestTierBound { tier, block } => ProblemText::new(
            format!("the lowest tier {} of block {block} does not start at 0", quoted(tier)),
            format!("write min = 0 for {}, or add a tier below it", quoted(tier)),
        ),
        Problem::NumberOutOfRange { key, least, most } => ProblemText::new(
            format!("{key} must be from {} to {}", exact(least), exact(most)),
            format!("write a number from {} to {}", exact(least), exact(most)),
        ),
        Problem::RepeatedBound { key, text } => ProblemText::new(
            format!("{key} has {} twice", quoted(text)),
            "keep one of the two, or change its bound or key",
        ),
        Problem::KeysExclude { key, other } => ProblemText::new(
            format!("{} and {} do not go together", quoted(key), quoted(other)),
            "keep one of them",
        ),
        Problem::NothingBelow { node } => ProblemText::new(
            format!("{node} has nothing to score under it"),
            format!("give {node} a rule or components, or delete it"),
        ),
        Problem::BlockInTwoSets {
            block,
            first,
            second,
        } => ProblemText::new(
            format!("block {block} stands in two sets of criteria: {first} and {second}"),
            "leave it in one of them",
        )
        .why("an agency is scored by the set that lists its block"),
        Problem::SamePoint => ProblemText::new(
            "worst and best are the same number",
            "write two different numbers; worst may be the larger",
        )
        .why("points would be a division by 0"),

        // E5xx: results held against others
        Problem::PublishedDiffers { agencies } => ProblemText::new(
            match agencies {
                1 => "1 agency differs from the recomputed result".to_owned(),
                agencies => format!("{agencies} agencies differ from the recomputed result"),
            },
            "look at the causes listed; parindex explain shows how a score comes about",
        ),
        Problem::PublishedAgencies { missing, extra } => ProblemText::new(
            published_agencies(missing, extra),
            "complete the table, or correct the names in it",
        ),
        Problem::ChangedSince { name, manifest } => ProblemText::new(
            format!("{name} has changed since {manifest} (different sha256)"),
            format!("bring back the file of that day, or run parindex export again to renew {manifest}"),
        ),
        Problem::FewResponses {
            agency,
            found,
            needed,
        } => ProblemText::new(
            format!(
                "{agency} has {} {}, {} are needed",
                exact(found),
                if *found == Exact::ONE { "response" } else { "responses" },
                exact(needed)
            ),
            "collect more responses, or state in the report how few there were",
        ),
        Problem::OffScale { text, least, most } => ProblemText::new(
            format!("answer {} is outside the scale {}–{}", quoted(text), exact(least), exact(most)),
            format!(
                "correct it from the questionnaire: a number from {} to {}, or blank for no answer; if the column is no question, name the questions with --criterion",
                exact(least),
                exact(most),
            ),
        ),

        // E6xx: returned forms
        Problem::FormsDiffer { agency, items } => ProblemText::new(
            format!(
                "two files for {agency} differ in {} ({})",
                counted(items.len(), "cell", "cells"),
                items.join(", "),
            ),
            "keep one file",
        ),
        Problem::OtherFramework {
            name,
            made_for,
            running,
        } => ProblemText::new(
            format!("{name} was made for {made_for}, this run is {running}"),
            format!("send the agency the form of {running}, or run with the criteria of {made_for}"),
        ),
        Problem::UnpacksTooLarge { name, limit_mib } => ProblemText::new(
            format!("{name} unpacks to more than {limit_mib} MiB, not opened"),
            "ask for the file again; copy the values into a fresh form without pictures",
        ),
        Problem::TooManyForms { folder, limit } => ProblemText::new(
            format!("{folder} has more than {} forms", number::count(*limit, ENGLISH)),
            "put the forms of one round into a folder of their own",
        ),
        Problem::TooManyInside { name, counted, limit } => {
            let limit = number::count(*limit, ENGLISH);
            let what = match counted {
                Counted::Parts => "files inside it",
                Counted::Rows => "rows in a sheet",
                Counted::Columns => "columns in a sheet",
            };
            ProblemText::new(
                format!("{name} has more than {limit} {what}, not opened"),
                "copy the table alone into a new workbook, without the blank rows and columns around it",
            )
        }

        // E7xx: writing
        Problem::TargetExists { name } => {
            ProblemText::new(format!("{name} exists"), "add --force to overwrite")
        }
        Problem::TargetOpen { name, kept } => ProblemText::new(
            format!("cannot write {name}, it is open in Excel"),
            format!("close it and run again, the new file is {kept}"),
        ),
        Problem::NoPermission { name } => ProblemText::new(
            "no permission to write in this folder",
            format!("write {} to a folder of your own with -o", quoted(name)),
        ),
        Problem::DiskFull { name } => ProblemText::new(
            "the disk is full, the old file is untouched",
            format!("free some space, or write {} to another disk with -o", quoted(name)),
        ),
        Problem::TargetIsInput { name } => ProblemText::new(
            format!("{} was read for this result and is not overwritten", quoted(name)),
            "give -o another name",
        ),
        Problem::PrintedCutOff => ProblemText::new(
            "the disk is full, what was printed is cut off",
            "free some space, or write to another disk with -o, which leaves no half results",
        ),
        Problem::WriteFailed { name, reason } => ProblemText::new(
            format!("cannot write {}, the old file is untouched", quoted(name)),
            "write to another folder with -o",
        )
        .why(reason),
    }
}

fn not_unicode(looks_like: Option<Legacy>, heading: &str) -> ProblemText {
    let (title, help, word) = match looks_like {
        Some(Legacy::Tcvn3) => (
            "the file is not Unicode, it looks like TCVN3 (.VnTime fonts)",
            "run again with --encoding tcvn3, or save it as CSV UTF-8",
            "TCVN3",
        ),
        Some(Legacy::Windows1258) => (
            "the file is not Unicode, it looks like windows-1258",
            "run again with --encoding windows-1258, or save it as CSV UTF-8",
            "windows-1258",
        ),
        None => {
            return ProblemText::new(
                "the file is not Unicode",
                "save it as CSV UTF-8, or name its encoding: --encoding windows-1258 or tcvn3",
            );
        }
    };
    ProblemText::new(title, help).why(format!("read as {word}, a heading is {}", quoted(heading)))
}

fn ambiguous_number(text: &str) -> ProblemText {
    let words = match Ambiguity::of(text) {
        Some(readings) => ProblemText::new(
            format!(
                "cannot tell whether {} is {whole} point {} or {whole} thousand",
                quoted(text),
                spelled::english(readings.first_decimal()),
                whole = spelled::english(readings.whole),
            ),
            format!(
                "add --decimal {}, or write {}",
                readings.decimal_if_grouped(),
                readings.count()
            ),
        ),
        None => ProblemText::new(
            format!("cannot tell whether the mark in {} is decimal", quoted(text)),
            "add --decimal comma or --decimal dot, or write the number without marks",
        ),
    };
    words
        .label(expected::label(&Expected::Count, ENGLISH))
        .why("no other cell in this file shows which mark is decimal")
}

/// A comma after a digit is the mistake of nearly all who write their first criteria file.
fn toml_syntax(place: &str, after: &str, message: &str) -> ProblemText {
    let title = if after.is_empty() {
        format!("{place}: syntax error")
    } else {
        format!("{place}: syntax error after {}", quoted(after))
    };
    let help = if after.ends_with(|end: char| end.is_ascii_digit()) {
        "this file writes decimals with a dot: 0.25"
    } else if message == foreign::NOT_UTF8 {
        "save the file again as UTF-8"
    } else {
        "correct this line; text needs quotes, lists need [ ], tables need { }"
    };
    ProblemText::new(title, help).why(message)
}

fn sum_mismatch(node: &str, stated: &Exact, sum: &Exact, parts: &[(String, Exact)]) -> ProblemText {
    let sum = exact(sum);
    let stated = exact(stated);
    let listed: Vec<String> = parts
        .iter()
        .map(|(id, max)| format!("{id} {}", exact(max)))
        .collect();
    // Codes of criteria are built on those of their areas: I → I.2 → I.2.1.
    let (whole, below) = if node.contains('.') {
        ("criterion", "components")
    } else {
        ("area", "criteria")
    };
    ProblemText::new(
        format!(
            "{whole} {node} says max = {stated} but its {below} add up to {sum} ({})",
            listed.join(" + ")
        ),
        format!(
            "write max = {sum}, or correct the maxima of {}",
            parts_named(parts)
        ),
    )
}

fn parts_named(parts: &[(String, Exact)]) -> String {
    let ids: Vec<String> = parts.iter().map(|(id, _)| id.clone()).collect();
    list::all_of(&ids, ENGLISH)
}

fn published_agencies(missing: &[String], extra: &[String]) -> String {
    let quoted_extra: Vec<String> = extra.iter().map(|name| quoted(name)).collect();
    let extra = list::all_of(&quoted_extra, ENGLISH);
    let missing = list::all_of(missing, ENGLISH);
    if extra.is_empty() {
        format!("the published table lacks {missing}")
    } else if missing.is_empty() {
        format!("the published table has an extra {extra}")
    } else {
        format!("the published table lacks {missing} and has an extra {extra}")
    }
}

/// Whose letter it is that looks like a Latin one.
fn script(letter: char) -> &'static str {
    match letter {
        '\u{0370}'..='\u{03FF}' => "a Greek letter",
        '\u{0400}'..='\u{052F}' => "a Cyrillic letter",
        '\u{FF01}'..='\u{FF5E}' => "a full-width character",
        _ => "a letter that is not Latin",
    }
}

fn workbook(ending: &str) -> &'static str {
    if ending == ".ods" {
        "an OpenDocument spreadsheet"
    } else {
        "an Excel file"
    }
}

fn with_article(level: &str) -> String {
    let article = if level.starts_with('a') { "an" } else { "a" };
    format!("{article} {level}")
}

fn given(given: &Given) -> String {
    match given {
        Given::Blank => "blank".to_owned(),
        Given::Number(number) => exact(number),
        Given::Share(of, per) => format!("{}/{}", exact(of), exact(per)),
        Given::Text(text) => quoted(text),
    }
}

fn exact(value: &Exact) -> String {
    number::exact(value, ENGLISH)
}
