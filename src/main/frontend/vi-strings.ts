import type { Plugin } from "vite";

/** Sentences form-js writes into its code, and ours in their place. */
const SENTENCES: ReadonlyArray<readonly [string, string]> = [
  ["'Field is required.'", "'Không được để trống.'"],
  ["`Field must match pattern ${validation.pattern}.`", "'Giá trị không đúng định dạng.'"],
  ["`Field must have minimum value of ${validation.min}.`", "`Giá trị nhỏ nhất là ${validation.min}.`"],
  ["`Field must have maximum value of ${validation.max}.`", "`Giá trị lớn nhất là ${validation.max}.`"],
  ["`Field must have minimum length of ${validation.minLength}.`", "`Cần ít nhất ${validation.minLength} ký tự.`"],
  ["`Field must have maximum length of ${validation.maxLength}.`", "`Tối đa ${validation.maxLength} ký tự.`"],
  ["'Field must be a valid email.'", "'Địa chỉ thư điện tử không hợp lệ.'"],
  ["'Value is not a number.'", "'Giá trị phải là số.'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = 'Không có kết quả'"],
  ["placeholder: 'Search'", "placeholder: 'Tìm'"],
  ["undefined : 'Search'", "undefined : 'Tìm'"],
  ["children: valueLabel || 'Select'", "children: valueLabel || 'Chọn'"],
  ["'No results' : 'All values selected'", "'Không có kết quả' : 'Đã chọn tất cả'"],
  ["'Nothing to show.'", "'Chưa có dữ liệu.'"],
  ['"Nothing to show."', '"Chưa có dữ liệu."'],
  ['"Previous page"', '"Trang trước"'],
  ['"Next page"', '"Trang sau"'],
  ['children: "Browse"', 'children: "Chọn tệp"'],
  ["'No files selected'", "'Chưa chọn tệp'"],
  ["'Add new'", "'Thêm dòng'"],
  ["'Collapse'", "'Thu gọn'"],
  ["getLocaleDateFormat(locale = 'default')", "getLocaleDateFormat(locale = 'vi-VN')"],
];

/**
 * form-js has no translation: swaps its sentences while building. The build fails when one is no longer there, so that
 * an upgrade cannot bring English back unseen.
 */
export function viStrings(): Plugin {
  return {
    name: "vi-strings",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("form-js-viewer/dist/index.es.js")) {
        return null;
      }
      let translated = code;
      for (const [english, vietnamese] of SENTENCES) {
        if (!translated.includes(english)) {
          this.error(`sentence not found in ${id}: ${english}`);
        }
        translated = translated.replaceAll(english, () => vietnamese);
      }
      return { code: translated, map: null };
    },
  };
}
