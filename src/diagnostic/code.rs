//! The code of every problem, and what a code says about the run.

use crate::diagnostic::problem::Problem;
use crate::diagnostic::terms::Severity;

impl Problem {
    /// The code that users see and search for.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchFile { .. } => "E101",
            Self::NoDataRows => "E102",
            Self::NotUnicode { .. } => "E103",
            Self::NulCharacter { .. } => "E104",
            Self::UnclosedQuote { .. } => "E105",
            Self::TextAfterQuote { .. } | Self::QuoteInside { .. } => "E106",
            Self::CellCount { .. } => "E107",
            Self::OneColumn => "E108",
            Self::NotAHeader { .. } => "E109",
            Self::NumberingRow { .. } => "E110",
            Self::CellTooLong { .. } => "E111",
            Self::RenamedWorkbook { .. } => "E112",
            Self::Unreadable { .. } => "E113",
            Self::FileTooLarge { .. } => "E114",
            Self::NothingToDo { .. } => "E115",
            Self::OldWorkbook { .. } => "E116",
            Self::DamagedWorkbook { .. } => "E117",
            Self::NoSuchSheet { .. } => "E118",
            Self::NoAnswers { .. } | Self::NoSuchStage { .. } => "E119",
            Self::NoCriteria => "E120",
            Self::MissingColumn { .. } | Self::NoSuchColumn { .. } => "E201",
            Self::SameMeaning { .. } => "E202",
            Self::IgnoredColumn { .. } => "W203",
            Self::BlankRow { .. } => "W204",
            Self::AgenciesAsColumns { .. } => "E205",
            Self::UnknownAgency { .. } => "E211",
            Self::AmbiguousName { .. } => "E212",
            Self::WrongBlock { .. } => "E213",
            Self::UnknownCriterion { .. } => "E214",
            Self::ShortenedCode { .. } => "E215",
            Self::TwoValues { .. } => "E216",
            Self::RepeatedRow { .. } => "W217",
            Self::MissingAnswer { .. } => "E218",
            Self::NotAssessed { .. } | Self::ExemptItem { .. } => "E219",
            Self::LookAlikeLetter { .. } => "E220",
            Self::InvisibleCharacters { .. } => "W220",
            Self::UnknownBlock { .. } => "E221",
            Self::NothingApplies { .. } => "E222",
            Self::RepeatedAgency { .. } => "E223",
            Self::EmptyCell { .. } => "E224",
            Self::UnknownWord { .. } => "E225",
            Self::NoRegister { .. } => "E226",
            Self::NotSelfScored { .. } => "W227",
            Self::MissingReason { .. } => "E228",
            Self::ScoredByParts { .. } => "E229",
            Self::NotSurveyed { .. } => "E230",
            Self::NotANumber { .. } => "E301",
            Self::AmbiguousNumber { .. } => "E302",
            Self::MixedMarks { .. } => "E303",
            Self::SpreadsheetError { .. } => "E304",
            Self::AboveMaximum { .. } => "E305",
            Self::Negative { .. } => "E306",
            Self::OffStep { .. } => "E307",
            Self::NotWhole { .. } => "E308",
            Self::NumeratorAbove { .. } => "E309",
            Self::ZeroDenominator { .. } => "E310",
            Self::NotAPercentage { .. } => "E311",
            Self::MaybeAShare { .. } => "W311",
            Self::NotApplicableRefused { .. } => "E312",
            Self::UnknownOption { .. } => "E313",
            Self::DateInstead { .. } => "E314",
            Self::NumberForm { .. } | Self::TooManyDigits { .. } => "E315",
            Self::Dash { .. } => "E316",
            Self::MissingDenominator { .. } => "E317",
            Self::UnexpectedDenominator { .. } => "E318",
            Self::TomlSyntax { .. } => "E401",
            Self::RepeatedId { .. } => "E402",
            Self::UnknownKey { .. } => "E403",
            Self::UnknownRule { .. } => "E404",
            Self::SumMismatch { .. } => "E405",
            Self::BandsStartAbove { .. } => "E406",
            Self::RewardAboveMax { .. } => "E407",
            Self::TierOrder { .. } => "E408",
            Self::UnknownInCondition { .. } => "E409",
            Self::NewerFormat { .. } => "E410",
            Self::MissingKey { .. } => "E411",
            Self::TextForNumber { .. } => "E412",
            Self::TooDeep { .. } => "E413",
            Self::NotPositive { .. } => "E414",
            Self::WrongType { .. } => "E415",
            Self::UnknownReference { .. } => "E416",
            Self::LowestTierBound { .. } => "E417",
            Self::NumberOutOfRange { .. } => "E418",
            Self::RepeatedBound { .. } => "E419",
            Self::KeysExclude { .. } => "E420",
            Self::NothingBelow { .. } => "E421",
            Self::BlockInTwoSets { .. } => "E422",
            Self::SamePoint => "E423",
            Self::PublishedDiffers { .. } => "E501",
            Self::PublishedAgencies { .. } => "E502",
            Self::ChangedSince { .. } => "E503",
            Self::FewResponses { .. } => "W504",
            Self::OffScale { .. } => "E505",
            Self::FormsDiffer { .. } => "E601",
            Self::OtherFramework { .. } => "E602",
            Self::UnpacksTooLarge { .. } | Self::TooManyInside { .. } | Self::TooManyForms { .. } => "E603",
            Self::TargetExists { .. } => "E701",
            Self::TargetOpen { .. } => "E702",
            Self::NoPermission { .. } => "E703",
            Self::DiskFull { .. } | Self::PrintedCutOff => "E704",
            Self::WriteFailed { .. } => "E705",
            Self::TargetIsInput { .. } => "E706",
        }
    }

    /// Told by the letter of the code.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.code().starts_with('W') {
            Severity::Warning
        } else {
            Severity::Error
        }
    }

    /// Whether it is of the criteria, the round file or the disk (exit 2), not of the data (exit 1).
    #[must_use]
    pub fn stops_the_run(&self) -> bool {
        let cannot_open = matches!(
            self,
            Self::NoSuchFile { .. }
                | Self::Unreadable { .. }
                | Self::FileTooLarge { .. }
                | Self::NothingToDo { .. }
                | Self::NoSuchSheet { .. }
                | Self::NoAnswers { .. }
                | Self::NoSuchStage { .. }
                | Self::NoCriteria
                | Self::NoRegister { .. }
                | Self::NotSurveyed { .. }
        );
        cannot_open || matches!(self.code().as_bytes(), [b'E', b'4' | b'7', ..])
    }
}
