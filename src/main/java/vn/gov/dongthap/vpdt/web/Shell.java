package vn.gov.dongthap.vpdt.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.text.VietnameseText;
import vn.gov.dongthap.vpdt.workflow.TaskBox;

/** What the page around everything shows: who is signed in, where they may go, what waits for them. */
public final class Shell {

    private static final String TASKS = "/viec";
    private static final int COUNTED_TO = 100;

    private final @Nullable SignedInPerson person;
    private final String page;
    private final boolean demonstration;
    private final Supplier<Map<TaskBox, Integer>> counts;
    private final Supplier<Integer> unread;

    /**
     * @param counts open tasks per list; asked once, and only by pages that show them
     * @param unread notices not read yet; the same
     */
    Shell(
            @Nullable SignedInPerson person,
            String page,
            boolean demonstration,
            Supplier<Map<TaskBox, Integer>> counts,
            Supplier<Integer> unread) {
        this.person = person;
        this.page = page;
        this.demonstration = demonstration;
        this.counts = SingletonSupplier.of(counts);
        this.unread = SingletonSupplier.of(unread);
    }

    /** The person signed in, or null. */
    public @Nullable SignedInPerson getPerson() {
        return person;
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /** Whether the data is invented. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /** What stands for the person in the corner. */
    public String getInitials() {
        return person == null ? "" : VietnameseText.initials(person.fullName());
    }

    /** Notices not read yet, as the bell shows them; null for none. */
    public @Nullable String getUnread() {
        return shown(unread.get());
    }

    /** The navigation, by role. */
    public List<NavigationGroup> getNavigation() {
        List<NavigationGroup> groups = new ArrayList<>();
        groups.add(new NavigationGroup(
                null,
                List.of(
                        link("/", "home", "Bàn làm việc"),
                        counted(link(TASKS, "list-check", "Việc cần xử lý"), TaskBox.MINE, true),
                        counted(link(TASKS + "?hop=cho-nhan", "hand-grab", "Việc chờ nhận"), TaskBox.UNIT, false))));
        groups.add(new NavigationGroup(
                "Văn bản",
                List.of(
                        link("/van-ban-den", "file-import", "Văn bản đến"),
                        link("/van-ban-di", "file-export", "Văn bản đi"),
                        link("/ban-sao", "git-compare", "Bản sao"),
                        link("/so-van-ban-den", "archive", "Sổ văn bản đến"))));
        List<NavigationLink> records = records();
        if (!records.isEmpty()) {
            groups.add(new NavigationGroup("Văn thư", records));
        }
        if (holdsAny(Role.SYSTEM_ADMIN, Role.UNIT_ADMIN, Role.CLERK, Role.UNIT_LEADER, Role.LEADER, Role.HEAD)) {
            groups.add(new NavigationGroup(
                    "Tài khoản", List.of(link("/tai-khoan/de-nghi", "users", "Đề nghị về tài khoản"))));
        }
        if (person != null && person.has(Role.SYSTEM_ADMIN)) {
            groups.add(new NavigationGroup(
                    "Quản trị",
                    List.of(
                            link("/quan-tri/nguoi-dung", "users", "Người sử dụng"),
                            link("/quan-tri/co-quan", "building-bank", "Cơ quan, đơn vị"),
                            link("/quan-tri/chung-thu-so", "signature", "Chứng thư số"),
                            link("/quan-tri/lich", "calendar", "Ngày nghỉ, ngày làm bù"),
                            link("/quan-tri/thu", "message", "Thư đã gửi"))));
        }
        return groups;
    }

    private List<NavigationLink> records() {
        List<NavigationLink> links = new ArrayList<>();
        if (holdsAny(Role.CLERK, Role.HEAD, Role.AUDITOR)) {
            links.add(link("/so-dang-ky", "folders", "Sổ đăng ký, đóng sổ"));
        }
        if (holdsAny(Role.CLERK)) {
            links.add(link("/van-ban-giay", "file-text", "Văn bản giấy"));
        }
        if (holdsAny(Role.CLERK, Role.UNIT_ADMIN)) {
            links.add(link("/cap-so", "adjustments-horizontal", "Quy định cấp số"));
        }
        if (holdsAny(Role.CLERK, Role.UNIT_ADMIN, Role.HEAD, Role.LEADER, Role.UNIT_LEADER, Role.AUDITOR)) {
            links.add(link("/quyen-ky", "signature", "Quyền ký TL., TUQ., Q."));
        }
        if (holdsAny(Role.CLERK, Role.HEAD, Role.LEADER, Role.UNIT_LEADER, Role.AUDITOR)) {
            links.add(link("/quyen-sao", "git-compare", "Quyền ký bản sao"));
        }
        return links;
    }

    private boolean holdsAny(Role... roles) {
        return person != null && Arrays.stream(roles).anyMatch(person::has);
    }

    /** The navigation of narrow screens. */
    public List<NavigationLink> getQuickLinks() {
        return List.of(
                link("/", "home", "Bàn làm việc"),
                link(TASKS, "list-check", "Việc"),
                link("/van-ban-den", "file-import", "VB đến"),
                link("/so-van-ban-den", "archive", "Sổ"),
                link("/toi", "user", "Tôi"));
    }

    private NavigationLink counted(NavigationLink link, TaskBox box, boolean pressing) {
        String count = shown(counts.get().getOrDefault(box, 0));
        return new NavigationLink(link.address(), link.icon(), link.label(), count, pressing, link.current());
    }

    private static @Nullable String shown(int count) {
        return count == 0 ? null : count >= COUNTED_TO ? "99+" : String.valueOf(count);
    }

    private NavigationLink link(String address, String icon, String label) {
        boolean current = address.equals("/") ? page.equals("/") : page.startsWith(address);
        return new NavigationLink(address, icon, label, null, false, current);
    }
}
