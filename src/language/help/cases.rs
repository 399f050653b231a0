//! A wrong and a right cell for each code; they are the same in both languages.

use crate::language::help::Case;

/// In the order of the codes.
pub(super) const CASES: &[Case] = &[
    Case {
        code: "E101",
        wrong: "parindex rank tham-dinh.csv",
        right: "parindex rank thamdinh.csv",
    },
    Case {
        code: "E102",
        wrong: "ma_don_vi;ma_tieu_chi;gia_tri",
        right: "ma_don_vi;ma_tieu_chi;gia_tri\nSTC;I.1;4,75",
    },
    Case {
        code: "E103",
        wrong: "parindex check thamdinh.csv",
        right: "parindex check thamdinh.csv --encoding tcvn3",
    },
    Case {
        code: "E104",
        wrong: "S␀T␀C␀;␀I␀.␀1␀;␀4␀,␀7␀5␀",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E105",
        wrong: r#"STC;I.1;"4,75;"#,
        right: r#"STC;I.1;"4,75";"#,
    },
    Case {
        code: "E106",
        wrong: r#"STC;I.1;"4,75"x;"#,
        right: r#"STC;I.1;"4,75";"#,
    },
    Case {
        code: "E107",
        wrong: "STC,I.1,4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E108",
        wrong: "ma_don_vi|ma_tieu_chi|gia_tri",
        right: "ma_don_vi;ma_tieu_chi;gia_tri",
    },
    Case {
        code: "E109",
        wrong: "BẢNG TỔNG HỢP ĐIỂM;;\nma_don_vi;ma_tieu_chi;gia_tri",
        right: "ma_don_vi;ma_tieu_chi;gia_tri",
    },
    Case {
        code: "E110",
        wrong: "ma_don_vi;ma_tieu_chi;gia_tri\n1;2;3\nSTC;I.1;4,75",
        right: "ma_don_vi;ma_tieu_chi;gia_tri\nSTC;I.1;4,75",
    },
    Case {
        code: "E111",
        wrong: r#"STC;I.1;4,75;"Kế hoạch số 12"#,
        right: r#"STC;I.1;4,75;"Kế hoạch số 12""#,
    },
    Case {
        code: "E112",
        wrong: "thamdinh.csv",
        right: "thamdinh.xlsx",
    },
    Case {
        code: "E113",
        wrong: r"parindex check Z:\thamdinh.csv",
        right: "parindex check thamdinh.csv",
    },
    Case {
        code: "E114",
        wrong: r#"criteria = "thamdinh-2010-2024.toml""#,
        right: r#"criteria = "tieuchi.toml""#,
    },
    Case {
        code: "E115",
        wrong: "parindex rank",
        right: "parindex rank thamdinh.csv -c tieuchi.toml",
    },
    Case {
        code: "E116",
        wrong: "parindex check QST.xls",
        right: "parindex check QST.xlsx",
    },
    Case {
        code: "E117",
        wrong: "QST.xlsx 12 KiB / 40 KiB",
        right: "QST.xlsx 40 KiB / 40 KiB",
    },
    Case {
        code: "E118",
        wrong: r#"self = "QST.xlsx#Thẩm định""#,
        right: r#"self = "QST.xlsx#Dữ liệu""#,
    },
    Case {
        code: "E119",
        wrong: "parindex rank --year 2030",
        right: "parindex rank --year 2024",
    },
    Case {
        code: "E120",
        wrong: "parindex rank thamdinh.csv",
        right: "parindex rank thamdinh.csv -c tieuchi.toml",
    },
    Case {
        code: "E201",
        wrong: "ma_don_vi;noi_dung;gia_tri",
        right: "ma_don_vi;ma_tieu_chi;gia_tri",
    },
    Case {
        code: "E202",
        wrong: "ma_don_vi;ma_tieu_chi;gia_tri;value",
        right: "ma_don_vi;ma_tieu_chi;gia_tri",
    },
    Case {
        code: "W203",
        wrong: "ma_don_vi;ma_tieu_chi;gia_tri;giai_chinh",
        right: "ma_don_vi;ma_tieu_chi;gia_tri;giai_trinh",
    },
    Case {
        code: "W204",
        wrong: "STC;I.1;4,75\n;;\nSYT;I.1;4",
        right: "STC;I.1;4,75\nSYT;I.1;4",
    },
    Case {
        code: "E205",
        wrong: "parindex rank bang.csv",
        right: "parindex rank bang.csv --transpose",
    },
    Case {
        code: "E211",
        wrong: "STCC;I.1;4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E212",
        wrong: "Phòng Nội vụ;I.1;4,75",
        right: "PNV-HC;I.1;4,75",
    },
    Case {
        code: "E213",
        wrong: "QST;SO",
        right: "QST;QH",
    },
    Case {
        code: "E214",
        wrong: "STC;I.9;4,75",
        right: "STC;I.3;4,75",
    },
    Case {
        code: "E215",
        wrong: "STC;1.1;4\nSTC;1.1;3",
        right: "STC;1.1;4\nSTC;1.10;3",
    },
    Case {
        code: "E216",
        wrong: "STC;I.1;4,75\nSTC;I.1;4,5",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "W217",
        wrong: "STC;I.1;4,75\nSTC;I.1;4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E218",
        wrong: "STC;II.3;",
        right: "STC;II.3;0",
    },
    Case {
        code: "E219",
        wrong: "HHS;I.1;4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E220",
        wrong: "SТC (U+0422)",
        right: "STC",
    },
    Case {
        code: "W220",
        wrong: "S<U+200B>TC;I.1;4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E221",
        wrong: "STC;Sở Tài chính;S0",
        right: "STC;Sở Tài chính;SO",
    },
    Case {
        code: "E222",
        wrong: "HHS;Hoàng Sa;QH;danh_gia",
        right: "HHS;Hoàng Sa;QH;khong_danh_gia",
    },
    Case {
        code: "E223",
        wrong: "STC;Sở Tài chính;SO\nSTC;Sở Công Thương;SO",
        right: "STC;Sở Tài chính;SO\nSCT;Sở Công Thương;SO",
    },
    Case {
        code: "E224",
        wrong: ";I.1;4,75",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E225",
        wrong: "HHS;Hoàng Sa;QH;mien",
        right: "HHS;Hoàng Sa;QH;khong_danh_gia",
    },
    Case {
        code: "E226",
        wrong: "parindex rank thamdinh.csv -c tieuchi.toml",
        right: "parindex rank thamdinh.csv -c tieuchi.toml -u donvi.csv",
    },
    Case {
        code: "W227",
        wrong: "STC;III.1;28 (tudanhgia.csv)",
        right: "STC;III.1;85,4 (dieutra.csv)",
    },
    Case {
        code: "E228",
        wrong: "STC;I.1;4,75;; (tự đánh giá 5)",
        right: "STC;I.1;4,75;;thiếu phụ lục",
    },
    Case {
        code: "E229",
        wrong: "STC;I.1;4,75",
        right: "STC;I.1.1;2,75",
    },
    Case {
        code: "E230",
        wrong: "parindex survey phieu.csv --criterion I.1=cau_1..cau_8",
        right: "parindex survey phieu.csv --criterion III.1=cau_1..cau_8",
    },
    Case {
        code: "E301",
        wrong: "STC;II.1;1O",
        right: "STC;II.1;10",
    },
    Case {
        code: "E302",
        wrong: "QHC;II.1;96.246;98.000",
        right: "QHC;II.1;96246;98000",
    },
    Case {
        code: "E303",
        wrong: "STC;I.1;4,75\nSYT;I.1;4.25",
        right: "STC;I.1;4,75\nSYT;I.1;4,25",
    },
    Case {
        code: "E304",
        wrong: "STC;I.1;#REF!",
        right: "STC;I.1;4,75",
    },
    Case {
        code: "E305",
        wrong: "STC;I.1;5,25",
        right: "STC;I.1;5",
    },
    Case {
        code: "E306",
        wrong: "STC;P.1;-1",
        right: "STC;P.1;1",
    },
    Case {
        code: "E307",
        wrong: "STC;I.1;4,3",
        right: "STC;I.1;4,25",
    },
    Case {
        code: "E308",
        wrong: "STC;I.2;38,5;40",
        right: "STC;I.2;38;40",
    },
    Case {
        code: "E309",
        wrong: "STC;I.2;41;40",
        right: "STC;I.2;40;41",
    },
    Case {
        code: "E310",
        wrong: "STC;II.4;0;0",
        right: "STC;II.4;KAD;",
    },
    Case {
        code: "E311",
        wrong: "STC;III.1;902,5",
        right: "STC;III.1;90,25",
    },
    Case {
        code: "W311",
        wrong: "STC;III.1;0,9025",
        right: "STC;III.1;90,25",
    },
    Case {
        code: "E312",
        wrong: "STC;I.1;KAD",
        right: "STC;I.1;0",
    },
    Case {
        code: "E313",
        wrong: "STC;II.2;d",
        right: "STC;II.2;a",
    },
    Case {
        code: "E314",
        wrong: "STC;I.2;4-May;",
        right: "STC;I.2;4;5",
    },
    Case {
        code: "E315",
        wrong: "STC;II.1;1e5",
        right: "STC;II.1;100000",
    },
    Case {
        code: "E316",
        wrong: "STC;II.3;-",
        right: "STC;II.3;0",
    },
    Case {
        code: "E317",
        wrong: "STC;I.2;38;",
        right: "STC;I.2;38;40",
    },
    Case {
        code: "E318",
        wrong: "STC;I.1;4,75;5",
        right: "STC;I.1;4,75;",
    },
    Case {
        code: "E401",
        wrong: "step = 0,25",
        right: "step = 0.25",
    },
    Case {
        code: "E402",
        wrong: "id = \"I.1\"\nid = \"I.1\"",
        right: "id = \"I.1\"\nid = \"I.2\"",
    },
    Case {
        code: "E403",
        wrong: r#"roundng = "down""#,
        right: r#"rounding = "down""#,
    },
    Case {
        code: "E404",
        wrong: r#"rule = { type = "option" }"#,
        right: r#"rule = { type = "options" }"#,
    },
    Case {
        code: "E405",
        wrong: "max = 21   # 5 + 10 + 5",
        right: "max = 20   # 5 + 10 + 5",
    },
    Case {
        code: "E406",
        wrong: "bands = [{ from = 80, points = 10 }]",
        right: "bands = [{ from = 80, points = 10 }, { from = 0, points = 0 }]",
    },
    Case {
        code: "E407",
        wrong: "max = 10\n{ key = \"a\", points = 12 }",
        right: "max = 10\n{ key = \"a\", points = 10 }",
    },
    Case {
        code: "E408",
        wrong: "name = \"Xuất sắc\", min = 90\nname = \"Tốt\", min = 95",
        right: "name = \"Xuất sắc\", min = 90\nname = \"Tốt\", min = 80",
    },
    Case {
        code: "E409",
        wrong: r#"require = [{ area = "IV", percent = 80 }]"#,
        right: r#"require = [{ area = "II", percent = 80 }]"#,
    },
    Case {
        code: "E410",
        wrong: "format = 99",
        right: "format = 1",
    },
    Case {
        code: "E411",
        wrong: "[[tier]]\nmin = 90",
        right: "[[tier]]\nname = \"Xuất sắc\"\nmin = 90",
    },
    Case {
        code: "E412",
        wrong: r#"step = "0,5""#,
        right: "step = 0.5",
    },
    Case {
        code: "E413",
        wrong: "x = [[[[[[[[1]]]]]]]]",
        right: "x = [1]",
    },
    Case {
        code: "E414",
        wrong: "max = 0",
        right: "max = 5",
    },
    Case {
        code: "E415",
        wrong: "criteria = 1",
        right: r#"criteria = ["tieuchi.toml"]"#,
    },
    Case {
        code: "E416",
        wrong: r#"area = "IV""#,
        right: r#"area = "II""#,
    },
    Case {
        code: "E417",
        wrong: r#"name = "Trung bình", min = 50"#,
        right: r#"name = "Trung bình", min = 0"#,
    },
    Case {
        code: "E418",
        wrong: "decimals = 12",
        right: "decimals = 2",
    },
    Case {
        code: "E419",
        wrong: "bands = [{ from = 90, points = 10 }, { from = 90, points = 5 }]",
        right: "bands = [{ from = 90, points = 10 }, { from = 80, points = 5 }]",
    },
    Case {
        code: "E420",
        wrong: "min = 90\nabove = 90",
        right: "min = 90",
    },
    Case {
        code: "E421",
        wrong: "[[criterion]]\nid = \"I.1\"",
        right: "[[criterion]]\nid = \"I.1\"\nmax = 5\nrule = { type = \"points\" }",
    },
    Case {
        code: "E422",
        wrong: "departments.toml: id = \"SO\"\ndistricts.toml: id = \"SO\"",
        right: "departments.toml: id = \"SO\"\ndistricts.toml: id = \"QH\"",
    },
    Case {
        code: "E423",
        wrong: "worst = 10, best = 10",
        right: "worst = 10, best = 2",
    },
    Case {
        code: "E501",
        wrong: "UBND huyện Hòa Vang;79,99;3;Khá",
        right: "UBND huyện Hòa Vang;80,00;3;Tốt",
    },
    Case {
        code: "E502",
        wrong: "Sở Du lịch;80,00;3",
        right: "Sở Tư pháp;94,43;2",
    },
    Case {
        code: "E503",
        wrong: "thamdinh.csv sha256 9ab2…",
        right: "thamdinh.csv sha256 3f1c…",
    },
    Case {
        code: "W504",
        wrong: "HHV;III.1;85,4;27",
        right: "HHV;III.1;85,4;412",
    },
    Case {
        code: "E505",
        wrong: "SNV;6",
        right: "SNV;5",
    },
    Case {
        code: "E601",
        wrong: "QST.xlsx, QST (1).xlsx",
        right: "QST.xlsx",
    },
    Case {
        code: "E602",
        wrong: "QST.xlsx (VIDU-2023)",
        right: "QST.xlsx (VIDU-2024)",
    },
    Case {
        code: "E603",
        wrong: "QST.xlsx 1 MiB → 900 MiB",
        right: "QST.xlsx 1 MiB → 4 MiB",
    },
    Case {
        code: "E701",
        wrong: "parindex export -o ketqua.xlsx",
        right: "parindex export -o ketqua.xlsx --force",
    },
    Case {
        code: "E702",
        wrong: "parindex export -o ketqua.xlsx",
        right: "parindex export -o ketqua-2.xlsx",
    },
    Case {
        code: "E703",
        wrong: "parindex export -o /ketqua.xlsx",
        right: "parindex export -o ketqua.xlsx",
    },
    Case {
        code: "E704",
        wrong: r"parindex export -o E:\ketqua.xlsx",
        right: r"parindex export -o D:\ketqua.xlsx",
    },
    Case {
        code: "E705",
        wrong: r"parindex export -o \\mayin\ketqua.xlsx",
        right: "parindex export -o ketqua.xlsx",
    },
    Case {
        code: "E706",
        wrong: "parindex rank -o thamdinh.csv --force",
        right: "parindex rank -o ketqua.csv",
    },
];
