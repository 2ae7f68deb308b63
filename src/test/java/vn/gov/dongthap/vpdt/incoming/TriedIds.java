package vn.gov.dongthap.vpdt.incoming;

import java.util.Set;

/** Every id in an address that a test has tried as a stranger; the tests that did so elsewhere are named. */
final class TriedIds {

    static final Set<String> ALL = Set.of(
            // CopyRequestTests
            "GET /ban-sao/moi copy",
            "GET /ban-sao/moi incoming",
            "GET /ban-sao/moi outgoing",
            "GET /ban-sao/moi signer",
            "GET /ban-sao/{id} id",
            "GET /ban-sao/{id} tep",
            "GET /ban-sao/{id} viec",
            "GET /ban-sao/{id}/so-do.bpmn id",
            "GET /ban-sao/{id}/tep/{fileId} fileId",
            "GET /ban-sao/{id}/tep/{fileId} id",
            "POST /ban-sao/moi copy",
            "POST /ban-sao/moi incoming",
            "POST /ban-sao/moi outgoing",
            "POST /ban-sao/moi signer",
            "POST /ban-sao/{id}/huy id",
            "POST /ban-sao/{id}/in id",
            "POST /ban-sao/{id}/ky-so id",
            // SealCopyOnDeviceTests
            "GET /ban-sao/{id}/thiet-bi/{ticket} id",
            "GET /ban-sao/{id}/thiet-bi/{ticket} ticket",
            "POST /ban-sao/{id}/thiet-bi id",
            "POST /ban-sao/{id}/thiet-bi/tra id",
            // CopyPermissionTests
            "GET /quyen-sao sau",
            "POST /quyen-sao holder",
            "POST /quyen-sao/{id}/cham-dut id",
            // PaperOriginalTests
            "POST /van-ban-di/{id}/ban-chinh-giay id",
            // RegisterCertificateTests
            "GET /quan-tri/chung-thu-so sau",
            "GET /quan-tri/chung-thu-so/dang-ky coQuan",
            "GET /quan-tri/chung-thu-so/{id}/ban-giao id",
            // GuardedAddressesTests: the administrators' pages
            "GET /quan-tri/nguoi-dung/{id} id",
            "GET /quan-tri/thu sau",
            "GET /quan-tri/thu/{id} id",
            // RegistersPageTests
            "GET /so-dang-ky/{id} id",
            "GET /so-dang-ky/{id}/van-ban-doi-chieu id",
            // SigningPaperPageTests
            "GET /quyen-ky sau",
            "POST /quyen-ky grantor",
            "POST /quyen-ky holder",
            "POST /quyen-ky unit",
            "POST /quyen-ky/{id}/cham-dut id",
            // RequestAccessTests
            "GET /tai-khoan/de-nghi truoc",
            "GET /tai-khoan/de-nghi/{id} id",
            "GET /tai-khoan/de-nghi/{id} viec",
            "GET /tai-khoan/de-nghi/{id}/bang/co-loi.xlsx id",
            "POST /tai-khoan/de-nghi coQuan",
            "POST /tai-khoan/de-nghi/{id}/bang id",
            "POST /tai-khoan/de-nghi/{id}/bang/bo id",
            "POST /tai-khoan/de-nghi/{id}/bang/nhan id",
            "POST /tai-khoan/de-nghi/{id}/bo id",
            "POST /tai-khoan/de-nghi/{id}/cong-van id",
            "POST /tai-khoan/de-nghi/{id}/cong-van nguoiKiemTra",
            "POST /tai-khoan/de-nghi/{id}/dong id",
            "POST /tai-khoan/de-nghi/{id}/dong/{number}/bo id",
            "POST /tai-khoan/de-nghi/{id}/dong/{number}/quyet-dinh id",
            "POST /tai-khoan/de-nghi/{id}/quyet-dinh id",
            "POST /tai-khoan/de-nghi/{id}/tiep-nhan id",
            "GET /thong-bao sau",
            "GET /thong-bao/{id} id",
            // SubstitutionPageTests
            "GET /uy-quyen truoc",
            "GET /van-ban-den/{id} id",
            "GET /van-ban-den/{id} tep",
            "GET /van-ban-den/{id} viec",
            "GET /van-ban-den/{id}/ban-in.pdf id",
            "GET /van-ban-den/{id}/giao-lai id",
            "GET /van-ban-den/{id}/phieu-giai-quyet.pdf id",
            "GET /van-ban-den/{id}/so-do.bpmn id",
            "GET /van-ban-den/{id}/tep/{fileId} fileId",
            "GET /van-ban-den/{id}/tep/{fileId} id",
            // PrintOutgoingRegisterTests
            "GET /so-van-ban-di/{id}/in id",
            // ChargeDraftTests
            "GET /van-ban-di/giao tra-loi",
            "GET /van-ban-di/soan tra-loi",
            // LaterDocumentTests
            "GET /van-ban-di/soan ve-van-ban",
            "GET /van-ban-di/{id} id",
            "GET /van-ban-di/{id} tep",
            "GET /van-ban-di/{id} viec",
            "GET /van-ban-di/{id}/mau.docx id",
            "GET /van-ban-di/{id}/so-do.bpmn id",
            "GET /van-ban-di/{id}/so-sanh id",
            "GET /van-ban-di/{id}/tep/{fileId} fileId",
            "GET /van-ban-di/{id}/tep/{fileId} id",
            "GET /van-ban-di/{id}/thiet-bi/{ticket} id",
            "GET /van-ban-di/{id}/thiet-bi/{ticket} ticket",
            // NumberPaperTests
            "GET /van-ban-giay/{id} id",
            "GET /van-ban-giay/{id}/ban-quet.pdf id",
            "GET /viec/{id} id",
            "GET /viec/{id}/chuyen id",
            // NumberingPlanPageTests
            "POST /cap-so/viet-tat don-vi",
            // RegisterCertificateTests
            "POST /quan-tri/nguoi-dung/{id}/lien-ket id",
            "POST /quan-tri/chung-thu-so/ca-nhan coQuan",
            "POST /quan-tri/chung-thu-so/ca-nhan nguoi",
            "POST /quan-tri/chung-thu-so/co-quan coQuan",
            "POST /quan-tri/chung-thu-so/co-quan quanLy",
            "POST /quan-tri/chung-thu-so/noi-cap/{id}/bo id",
            "POST /quan-tri/chung-thu-so/{id}/ban-giao id",
            "POST /quan-tri/chung-thu-so/{id}/ban-giao nguoiNhan",
            "POST /quan-tri/chung-thu-so/{id}/ngung id",
            "POST /quan-tri/nguoi-dung/{id}/khoa id",
            "POST /quan-tri/nguoi-dung/{id}/mo-khoa id",
            "POST /quan-tri/thu/{id}/gui-lai id",
            // RegistersPageTests
            "POST /so-dang-ky/{id}/dong id",
            "POST /so-dang-ky/{id}/kiem-tra id",
            "POST /toi/vi-tri viTri",
            // SubstitutionPageTests
            "POST /uy-quyen nguoi-thay",
            "POST /uy-quyen nguoi-vang",
            "POST /uy-quyen/{id}/cham-dut id",
            "POST /van-ban-den/{id}/giao-lai coordinatingUnits",
            "POST /van-ban-den/{id}/giao-lai id",
            "POST /van-ban-den/{id}/giao-lai leadUnit",
            "POST /van-ban-den/{id}/giao-lai monitor",
            "POST /van-ban-den/{id}/giao-lai supersedes",
            // SendOutsideTests
            "POST /van-ban-di/{id}/noi-nhan/{recipientId}/da-gui id",
            "POST /van-ban-di/{id}/noi-nhan/{recipientId}/da-gui recipientId",
            // RecallTests
            "POST /van-ban-di/{id}/noi-nhan/{recipientId}/lay-lai id",
            "POST /van-ban-di/{id}/noi-nhan/{recipientId}/lay-lai recipientId",
            "POST /van-ban-di/cho-ky van-ban",
            // ChargeDraftTests
            "POST /van-ban-di/giao don-vi",
            "POST /van-ban-di/giao nguoi",
            "POST /van-ban-di/giao tra-loi",
            "POST /van-ban-di/soan tra-loi",
            "POST /van-ban-di/soan ve-van-ban",
            "POST /van-ban-di/{id}/ban-thao id",
            "POST /van-ban-di/{id}/dong-dau id",
            "POST /van-ban-di/{id}/ky-so id",
            // AnnexTests
            "POST /van-ban-di/{id}/phu-luc id",
            "POST /van-ban-di/{id}/phu-luc/{annexId}/bo annexId",
            "POST /van-ban-di/{id}/phu-luc/{annexId}/bo id",
            "POST /van-ban-di/{id}/phu-luc/{annexId}/len annexId",
            "POST /van-ban-di/{id}/phu-luc/{annexId}/len id",
            "POST /van-ban-di/{id}/rut id",
            "POST /van-ban-di/{id}/thiet-bi id",
            "POST /van-ban-di/{id}/thiet-bi/tra id",
            // NumberPaperTests
            "POST /van-ban-giay unit",
            "POST /van-ban-giay/{id}/huy id",
            "POST /viec/nhan viec",
            "POST /viec/{id}/chuyen id",
            "POST /viec/{id}/chuyen nguoi-nhan",
            "POST /viec/{id}/da-xem id",
            "POST /viec/{id}/hoan-thanh id",
            "POST /viec/{id}/nhan id",
            "POST /viec/{id}/nhap id",
            "POST /viec/{id}/tra id");

    private TriedIds() {}
}
