import { Field, Input, Select } from '@/ui/field';
import type { Country } from './countries';
import type { Draft, DraftErrors, DraftField } from './delivery';
import { FormSection } from './form-section';
import { regionsOf, type Region } from './regions';

type DeliveryFieldsProps = {
  draft: Draft;
  errors: DraftErrors;
  countries: Country[];
  onChange: (field: DraftField, value: string) => void;
  /** A field has lost the focus. */
  onLeave: () => void;
};

export function DeliveryFields({ countries, ...form }: DeliveryFieldsProps) {
  const { country } = form.draft;
  const regions = regionsOf(country);
  return (
    <>
      <FormSection title="Your e-mail">
        <Typed {...form} field="email" label="E-mail address" type="email" autoComplete="email" />
      </FormSection>
      <FormSection title="Where the books go">
        <div className="grid gap-s4 md:grid-cols-2">
          <Chosen {...form} field="country" label="Country" autoComplete="country" options={countries} wide />
          <Typed {...form} field="name" label="Name" autoComplete="name" wide />
          <Typed {...form} field="line1" label="Street and number" autoComplete="address-line1" wide />
          <Typed {...form} field="line2" label="Flat, floor, company" autoComplete="address-line2" optional wide />
          <Typed
            {...form}
            field="postalCode"
            label={country === 'US' ? 'ZIP code' : 'Postal code'}
            autoComplete="postal-code"
          />
          <Typed {...form} field="city" label="Town" autoComplete="address-level2" />
          {regions && (
            <Chosen
              {...form}
              field="region"
              label="State or province"
              autoComplete="address-level1"
              options={[{ code: '', name: 'Choose' }, ...regions]}
              wide
            />
          )}
        </div>
      </FormSection>
    </>
  );
}

type FormField = Omit<DeliveryFieldsProps, 'countries'> & {
  field: DraftField;
  label: string;
  autoComplete: string;
  wide?: boolean;
};

function Typed(props: FormField & { type?: 'text' | 'email'; optional?: boolean }) {
  const { draft, errors, field, label, wide, optional = false, type = 'text', autoComplete, onChange, onLeave } = props;
  return (
    <Field id={field} label={label} optional={optional} error={errors[field]} className={wide ? 'md:col-span-2' : ''}>
      {(input) => (
        <Input
          {...input}
          name={field}
          type={type}
          autoComplete={autoComplete}
          maxLength={200}
          value={draft[field]}
          onBlur={onLeave}
          onChange={(event) => {
            onChange(field, event.target.value);
          }}
        />
      )}
    </Field>
  );
}

function Chosen(props: FormField & { options: Region[] }) {
  const { draft, errors, field, label, wide, autoComplete, options, onChange, onLeave } = props;
  return (
    <Field id={field} label={label} error={errors[field]} className={wide ? 'md:col-span-2' : ''}>
      {(input) => (
        <Select
          {...input}
          name={field}
          autoComplete={autoComplete}
          value={draft[field]}
          onBlur={onLeave}
          onChange={(event) => {
            onChange(field, event.target.value);
          }}
        >
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
