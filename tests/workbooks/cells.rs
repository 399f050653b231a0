//! What single cells of a workbook mean, and where they are said to be.
