//! The codes of all problems, for `parindex help` without a code.

/// Every code there is, in the order of the catalogue; `parindex help` lists them.
pub const CODES: &[&str] = &[
    "E101", "E102", "E103", "E104", "E105", "E106", "E107", "E108", "E109", "E110", "E111", "E112", "E113",
    "E114", "E115", "E116", "E117", "E118", "E119", "E120", "E201", "E202", "W203", "W204", "E205", "E211",
    "E212", "E213", "E214", "E215", "E216", "W217", "E218", "E219", "E220", "W220", "E221", "E222", "E223",
    "E224", "E225", "E226", "W227", "E228", "E229", "E230", "E301", "E302", "E303", "E304", "E305", "E306",
    "E307", "E308", "E309", "E310", "E311", "W311", "E312", "E313", "E314", "E315", "E316", "E317", "E318",
    "E401", "E402", "E403", "E404", "E405", "E406", "E407", "E408", "E409", "E410", "E411", "E412", "E413",
    "E414", "E415", "E416", "E417", "E418", "E419", "E420", "E421", "E422", "E423", "E501", "E502", "E503",
    "W504", "E505", "E601", "E602", "E603", "E701", "E702", "E703", "E704", "E705", "E706",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::diagnostic::codes::CODES;

    /// The codes of the arms above: nothing else in Rust lists the variants of an enum.
    #[test]
    fn the_list_of_codes_names_every_code_once() {
        let given: BTreeSet<&str> = include_str!("code.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once("=> \""))
            .map(|(_, code)| code.trim_end_matches("\","))
            .collect();
        assert_eq!(given, CODES.iter().copied().collect());
        assert_eq!(given.len(), CODES.len());
    }
}
