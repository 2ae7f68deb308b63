package vn.gov.dongthap.vpdt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system. Everything else is a module: one package below this one. */
@SpringBootApplication
public class VpdtApplication {

    public static void main(String[] args) {
        SpringApplication.run(VpdtApplication.class, args);
    }
}
